// Every shape of EDTF as HTML: what HTML can say is in `datetime`, the rest is in words.
#include <gtest/gtest.h>

#include "app/words/date_words.hpp"
#include "page/markup.hpp"
#include "page/support.hpp"

namespace dateline::page {
namespace {

struct Shape {
  const char* edtf;
  std::vector<std::string> datetimes;
};

const Shape kShapes[] = {
    {"2024-10-31", {"2024-10-31"}},
    {"2024-10", {"2024-10"}},
    {"2024", {"2024"}},
    {"0044-03-15", {"0044-03-15"}},
    {"2024-10-03~", {"2024-10-03"}},
    {"2024-10-21?", {"2024-10-21"}},
    {"2024-10%", {"2024-10"}},
    {"2024-10-XX", {"2024-10"}},
    {"2024-XX-XX", {"2024"}},
    {"2024-10-08/2024-10-13", {"2024-10-08", "2024-10-13"}},
    {"2024-10-08~/2024-10-14~", {"2024-10-08", "2024-10-14"}},
    {"2024-10-08?/2024-11", {"2024-10-08", "2024-11"}},
    {"2023/2024-02", {"2023", "2024-02"}},
    {"2024-03/2024-10-18", {"2024-03", "2024-10-18"}},
    {"../2024-10-26", {"2024-10-26"}},
    {"2024-10-24/..", {"2024-10-24"}},
    {"2024-10-24/", {"2024-10-24"}},
    {"2030-21", {}},
    {"203X", {}},
    {"20XX", {}},
    {"0000", {}},
    {"-0044-03-15", {}},
    {"2030-21/2031-02", {"2031-02"}},
};

std::vector<std::string> datetimes_of(std::string_view html) {
  std::vector<std::string> found;
  for (const Tag& tag : tags_of(html)) {
    if (tag.name == "time") {
      found.push_back(tag.attributes.at("datetime"));
    }
  }
  return found;
}

TEST(Dates, AreInTimeWhereHtmlCanSayThemAndInTheSameWordsWithoutIt) {
  const core::KnownStory story = known_all(read_story("lost-balloon"));
  const StoryIndex story_index(story);
  for (const app::Language language : kAllLanguages) {
    const app::Messages messages = messages_in(language);
    const Words words = words_in(language);
    for (const Shape& shape : kShapes) {
      const auto date = core::parse_edtf(shape.edtf);
      ASSERT_TRUE(date) << shape.edtf;
      Writer html(story_index, messages, words);
      html.date(*date);
      EXPECT_EQ(datetimes_of(html.out), shape.datetimes) << shape.edtf << ": " << html.out;
      EXPECT_EQ(text_of(html.out), app::long_date(messages, *date)) << shape.edtf;
    }
  }
}

TEST(Dates, SortBeforeOthersByTheirBeginningAndByTheirEndWhereThatIsOpen) {
  const auto from = [](const char* text) {
    return said_from(*core::parse_edtf(text));
  };
  EXPECT_EQ(from("2024-10-08/2024-10-13"), from("2024-10-08"));
  EXPECT_EQ(from("../2024-10-26"), from("2024-10-26"));
  EXPECT_EQ(from("2024-10"), from("2024-10-01"));
}

}  // namespace
}  // namespace dateline::page
