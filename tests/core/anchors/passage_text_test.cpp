#include "core/anchors/passage_text.hpp"

#include <string>

#include <gtest/gtest.h>

#include "core/base/utf8.hpp"
#include "tools/text_services.hpp"

namespace dateline::core {
namespace {

PassageText normal(std::string_view text) {
  return normalise_passage(text, tools::text_services());
}
std::string form(std::string_view text) {
  return to_utf8(normal(text).text);
}

TEST(Paragraphs, AreTheLinesThatAreNotBlankWithoutTheirEnds) {
  const auto found = split_paragraphs("\xef\xbb\xbfOne \r\n\r\n\t Two\u00a0\n \u00a0\n\rThree");
  EXPECT_EQ(found, (std::vector<std::string_view>{"One", "Two", "Three"}));
  EXPECT_TRUE(split_paragraphs("").empty());
  EXPECT_TRUE(split_paragraphs(" \n\n").empty());
}

TEST(NormalForm, LooksThroughTypography) {
  EXPECT_EQ(form("“Don’t” – he said…"), "\"Don't\" - he said...");
  EXPECT_EQ(form("«Nie» ‹tak› ″5′ ―−‐"), "\"Nie\" 'tak' \"5' ---");
  EXPECT_EQ(form("`so´"), "'so'");
}

TEST(NormalForm, LooksThroughSpacesAndWhatIsInvisible) {
  EXPECT_EQ(form("  10\u202f000\u00a0 men\t\u2009went  "), "10 000 men went");
  EXPECT_EQ(form("co\u00adope\u200bra\ufefftion"), "cooperation");
  EXPECT_EQ(form(" \u00a0 "), "");
}

TEST(NormalForm, IsOneForAllUnicodeForms) {
  EXPECT_EQ(form("Cafe\u0301 Å"), form("Café A\u030a"));
  EXPECT_EQ(form("\u1112\u1161\u11ab\u1100\u116e\u11a8"), form("한국"));
  EXPECT_EQ(form("ﬁsh Ⅳ"), "fish IV");
  EXPECT_EQ(form("q\u0307\u0323"), form("q\u0323\u0307"));
  EXPECT_EQ(form("й"), form("и\u0306"));
}

TEST(NormalForm, KeepsWhatChangesTheMeaning) {
  EXPECT_NE(form("10²"), form("102"));
  EXPECT_NE(form("①"), form("1"));
  EXPECT_NE(form("US"), form("us"));
  EXPECT_NE(form("8,000"), form("8.000"));
}

TEST(NormalForm, KnowsWhereEachCodePointStood) {
  const PassageText text = normal("“Ca\u00adfe\u0301  ﬁn”");
  ASSERT_EQ(to_utf8(text.text), "\"Café fin\"");
  ASSERT_EQ(text.raw.size(), text.text.size());
  const auto span = [&](std::size_t at) {
    return std::pair(text.raw[at].start, text.raw[at].end);
  };
  EXPECT_EQ(span(0), (std::pair(0u, 1u)));
  EXPECT_EQ(span(3), (std::pair(4u, 5u)));   // f, past the soft hyphen
  EXPECT_EQ(span(4), (std::pair(5u, 7u)));   // é from two
  EXPECT_EQ(span(5), (std::pair(7u, 9u)));   // two spaces
  EXPECT_EQ(span(6), (std::pair(9u, 10u)));  // f and i share the ligature
  EXPECT_EQ(span(7), (std::pair(9u, 10u)));
}

TEST(NormalForm, IsItsOwnNormalForm) {
  for (const char* text :
       {"“Don’t” – he said…",
        "10\u202f000",
        "Cafe\u0301",
        "한국 북한",
        "½ ﬁ",
        "¨x",
        "a\u0300\u0323b"}) {
    EXPECT_EQ(form(form(text)), form(text));
  }
}

TEST(CodePoints, ComeBackAsTheyWere) {
  const std::string text = "aé—한\U0001f30d";
  EXPECT_EQ(to_code_points(text).size(), 5u);
  EXPECT_EQ(to_utf8(to_code_points(text)), text);
}

}  // namespace
}  // namespace dateline::core
