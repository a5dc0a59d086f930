#include "core/search/search_words.hpp"

#include <string>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

std::string utf8(std::u16string_view letters) {
  std::string text;
  for (const char16_t c : letters) {
    if (c < 0x80) {
      text += static_cast<char>(c);
    } else if (c < 0x800) {
      text += {static_cast<char>(0xc0 | c >> 6), static_cast<char>(0x80 | (c & 0x3f))};
    } else {
      text +=
          {static_cast<char>(0xe0 | c >> 12),
           static_cast<char>(0x80 | (c >> 6 & 0x3f)),
           static_cast<char>(0x80 | (c & 0x3f))};
    }
  }
  return text;
}

// `kim|yong|hyun`
std::string words(std::string_view text) {
  std::string all;
  for (WordReader reader(text); reader.next();) {
    all += (all.empty() ? "" : "|") + utf8({reader.word().letters.data(), reader.word().count});
  }
  return all;
}

// The bytes of the text that each word is.
std::string spans(std::string_view text) {
  std::string all;
  for (WordReader reader(text); reader.next();) {
    all += (all.empty() ? "" : "|") +
           std::string(text.substr(reader.first(), reader.last() - reader.first()));
  }
  return all;
}

TEST(SearchWords, AreRunsOfLettersFolded) {
  EXPECT_EQ(words("Kim Yong-hyun, “Defence”"), "kim|yong|hyun|defence");
  EXPECT_EQ(words("Österreich — Łódź"), "osterreich|lodz");
  EXPECT_EQ(words("Володимир Зеленський"), "володимир|зеленськии");
  EXPECT_EQ(words(""), "");
  EXPECT_EQ(words(" … — "), "");
}

TEST(SearchWords, PartOrJoinAtApostrophes) {
  EXPECT_EQ(words("Russia’s far east"), "russia|far|east");
  EXPECT_EQ(words("RUSSIA'S"), "russia");
  EXPECT_EQ(spans("Russia’s far"), "Russia|far");
  EXPECT_EQ(words("п’ять пʼять"), "пять|пять");
  EXPECT_EQ(words("l’armée O'Brien"), "l|armee|o|brien");
  EXPECT_EQ(words("the soldiers' boots"), "the|soldiers|boots");
  EXPECT_EQ(words("don’t"), "dont");
}

TEST(SearchWords, JoinInitialsThatPointsPart) {
  EXPECT_EQ(words("the U.S. and the U.N."), "the|us|and|the|un");
  EXPECT_EQ(spans("the U.S. and"), "the|U.S|and");
  EXPECT_EQ(words("end.Start J.Smith"), "end|start|j|smith");
}

TEST(SearchWords, ReadNumbersAsTheirDigits) {
  EXPECT_EQ(words("8,000 8.000 8’000 8\u00a0000 8\u202f000"), "8000|8000|8000|8000|8000");
  EXPECT_EQ(words("8 000"), "8|000");
  EXPECT_EQ(words("1,234,567"), "1234567");
  EXPECT_EQ(words("1.5 1,25"), "1.5|1.25");
  EXPECT_EQ(words("1,800.5"), "1800.5");
  EXPECT_EQ(words("10,000–12,000"), "10000|12000");
  EXPECT_EQ(words("2024,300"), "2024.300");  // no group of three comes after four digits
  EXPECT_EQ(words("40,000-strong"), "40000|strong");
  EXPECT_EQ(words("155mm F16 8천"), "155|mm|f|16|8|ㅊㅓㄴ");
  EXPECT_EQ(words("８０００"), "8000");
  EXPECT_EQ(words("5."), "5");
}

TEST(SearchWords, TakeHanAndKanaForAWordEach) {
  EXPECT_EQ(words("日本 Japan"), "日|本|japan");
}

TEST(SearchWords, SayWhereEachLetterEnds) {
  const std::string_view text = "x e\u0301te\u0301";  // marks that follow their letters
  WordReader reader(text);
  ASSERT_TRUE(reader.next() && reader.next());
  EXPECT_EQ(reader.first(), 2u);
  EXPECT_EQ(reader.end_of(0), 5u);
  EXPECT_EQ(reader.end_of(1), 6u);
  EXPECT_EQ(reader.end_of(2), 9u);
  EXPECT_EQ(reader.last(), 9u);
}

TEST(SearchWords, KeepTheBeginningOfALongWord) {
  const std::string text(100, 'a');
  WordReader reader(text);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.word().count, kWordLetters);
  EXPECT_EQ(reader.last(), 100u);
  EXPECT_FALSE(reader.next());
}

TEST(SearchWords, ArePartedByBytesThatAreNotUtf8) {
  EXPECT_EQ(
      words(
          "ab\xff"
          "cd\xc3"
      ),
      "ab|cd"
  );
  EXPECT_EQ(
      words(
          "\xed\xa0\x80"
          "x"
      ),
      "x"
  );
  EXPECT_EQ(words(std::string_view("a\0b", 3)), "a|b");
}

}  // namespace
}  // namespace dateline::core
