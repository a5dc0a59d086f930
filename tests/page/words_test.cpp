// The twin's own words: there in every language, free of markup, and refused when they are another
// build's.
#include <gtest/gtest.h>

#include "page/support.hpp"

namespace dateline::page {
namespace {

TEST(Words, AreThereInEveryLanguageAndHoldNoMarkup) {
  for (const app::Language language : kAllLanguages) {
    const Words words = words_in(language);
    EXPECT_EQ(words.language(), language);
    for (std::size_t i = 0; i < kWords; ++i) {
      const std::string_view text = words.text(static_cast<Word>(i));
      EXPECT_FALSE(text.empty()) << i;
      EXPECT_EQ(text.find_first_of("<>&\""), text.npos) << text;
    }
  }
}

TEST(Words, AreNotInTheTableOfTheFirstDownload) {
  const std::string interface = read_bytes(DATELINE_LANGUAGES_DIR "/ko.txt");
  EXPECT_EQ(interface.find(words_in(app::Language::ko).text(Word::reading)), std::string::npos);
}

core::ProblemCode refusal(const std::string& bytes) {
  const auto read = read_words(bytes);
  return read ? core::ProblemCode::bad_value : read.error().code;
}

TEST(Words, OfAnotherBuildAreRefused) {
  const std::string good = words_file(app::Language::en);
  EXPECT_EQ(refusal(""), core::ProblemCode::unknown_version);
  EXPECT_EQ(refusal("dateline-twin/1 00000000 en\n"), core::ProblemCode::unknown_version);
  EXPECT_EQ(refusal(good.substr(0, good.size() - 1)), core::ProblemCode::too_many);
  EXPECT_EQ(refusal(good + "one more\n"), core::ProblemCode::too_many);
  EXPECT_EQ(refusal(good + "\xff\n"), core::ProblemCode::not_text);
  EXPECT_EQ(refusal(std::string(200'000, 'a')), core::ProblemCode::too_large);
}

}  // namespace
}  // namespace dateline::page
