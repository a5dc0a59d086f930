#include "core/base/text.hpp"

#include <array>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

TEST(Utf8, AcceptsEveryScalarValueAndNothingElse) {
  for (std::uint32_t c = 0; c <= 0x10ffff; ++c) {
    std::string text;
    if (c < 0x80) {
      text = {static_cast<char>(c)};
    } else if (c < 0x800) {
      text = {static_cast<char>(0xc0 | (c >> 6)), static_cast<char>(0x80 | (c & 63))};
    } else if (c < 0x10000) {
      text = {
          static_cast<char>(0xe0 | (c >> 12)),
          static_cast<char>(0x80 | ((c >> 6) & 63)),
          static_cast<char>(0x80 | (c & 63))
      };
    } else {
      text = {
          static_cast<char>(0xf0 | (c >> 18)),
          static_cast<char>(0x80 | ((c >> 12) & 63)),
          static_cast<char>(0x80 | ((c >> 6) & 63)),
          static_cast<char>(0x80 | (c & 63))
      };
    }
    const bool surrogate = c >= 0xd800 && c <= 0xdfff;
    ASSERT_EQ(first_bad_utf8(text).has_value(), surrogate) << c;
    ASSERT_TRUE(surrogate || count_code_points(text) == 1u) << c;
  }
}

TEST(Utf8, NamesTheByteWhereItEnds) {
  EXPECT_EQ(first_bad_utf8("abc\xff"), 3u);
  EXPECT_EQ(first_bad_utf8("\xc0\xaf"), 0u);          // an overlong slash
  EXPECT_EQ(first_bad_utf8("ab\xe0\x80\xaf"), 2u);    // overlong in three
  EXPECT_EQ(first_bad_utf8("\xf4\x90\x80\x80"), 0u);  // over U+10FFFF
  EXPECT_EQ(first_bad_utf8("Курс\xd0"), 8u);          // cut in the middle
  EXPECT_EQ(first_bad_utf8("평양"), std::nullopt);
}

TEST(Shortened, CutsBetweenCharactersAndStaysOnOneLine) {
  EXPECT_EQ(shortened("평양에서", 2), "평양…");
  EXPECT_EQ(shortened("평양", 2), "평양");
  EXPECT_EQ(shortened("a\nb\tc", 10), "a b c");
  EXPECT_EQ(shortened("", 3), "");
}

TEST(EditDistance, CountsSlipsOfThePen) {
  EXPECT_EQ(edit_distance("kursk", "kursk"), 0u);
  EXPECT_EQ(edit_distance("kursk", "krusk"), 1u);
  EXPECT_EQ(edit_distance("kursk", "Kurs"), 1u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
}

TEST(Nearest, SuggestsOnlyWhatIsNear) {
  constexpr std::array<std::string_view, 3> words = {"asserts", "confirms", "denies"};
  EXPECT_EQ(nearest("denys", words), "");  // two edits, one allowed
  EXPECT_EQ(nearest("denise", words), "denies");
  EXPECT_EQ(nearest("confirm", words), "confirms");
  EXPECT_EQ(nearest("weather", words), "");
}

TEST(GroupedNumber, GroupsAndKeepsDecimals) {
  EXPECT_EQ(grouped_number(0), "0");
  EXPECT_EQ(grouped_number(999), "999");
  EXPECT_EQ(grouped_number(1000), "1,000");
  EXPECT_EQ(grouped_number(12345678), "12,345,678");
  EXPECT_EQ(grouped_number(1800.5), "1,800.5");
  EXPECT_EQ(grouped_number(0.05), "0.05");
  EXPECT_EQ(grouped_number(-3000), "−3,000");
  EXPECT_EQ(grouped_number(0.99999), "1");
}

}  // namespace
}  // namespace dateline::core
