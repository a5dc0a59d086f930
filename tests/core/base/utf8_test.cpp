#include "core/base/utf8.hpp"

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

bool is_surrogate(char32_t c) noexcept {
  return c >= 0xd800 && c <= 0xdfff;
}

TEST(Utf8, ReadsBackEveryScalarValueThatItWrites) {
  for (char32_t c = 0; c <= 0x10ffff; ++c) {
    if (is_surrogate(c)) {
      continue;
    }
    std::string text;
    append_utf8(text, c);
    ASSERT_EQ(first_bad_utf8(text), std::nullopt) << static_cast<std::uint32_t>(c);
    ASSERT_EQ(count_code_points(text), 1u);
    const CodePoint read = code_point_at(text, 0);
    ASSERT_EQ(static_cast<std::uint32_t>(read.value), static_cast<std::uint32_t>(c));
    ASSERT_EQ(read.bytes, text.size());
  }
}

// All of two bytes, and of three and four those whose last ones are at an end of their range or
// beyond it: what the reader takes is what the writer gives.
TEST(Utf8, ReadsNothingThatItWouldNotWrite) {
  constexpr unsigned kLast[] = {0x00, 0x7f, 0x80, 0xbf, 0xc0, 0xff};
  for (unsigned first = 0x80; first <= 0xff; ++first) {
    for (unsigned second = 0; second <= 0xff; ++second) {
      for (const unsigned third : kLast) {
        for (const unsigned fourth : kLast) {
          std::string text;
          for (const unsigned byte : {first, second, third, fourth}) {
            text += static_cast<char>(static_cast<unsigned char>(byte));
          }
          const CodePoint read = code_point_at(text, 0);
          if (read.bytes == 1) {
            ASSERT_EQ(static_cast<std::uint32_t>(read.value), 0xfffdu);
            ASSERT_EQ(first_bad_utf8(text), 0u);
            continue;
          }
          std::string written;
          append_utf8(written, read.value);
          ASSERT_EQ(written, text.substr(0, read.bytes));
          ASSERT_FALSE(is_surrogate(read.value));
        }
      }
    }
  }
}

TEST(Utf8, WritesAsTheStandardSays) {
  EXPECT_EQ(to_utf8(U"z\u00e9\ud3c9\U0001f5fa"), "z\xc3\xa9\xed\x8f\x89\xf0\x9f\x97\xba");
  EXPECT_EQ(to_code_points("z\xc3\xa9\xed\x8f\x89\xf0\x9f\x97\xba"), U"z\u00e9\ud3c9\U0001f5fa");
}

TEST(Utf8, PassesWrongBytesOneByOne) {
  EXPECT_EQ(to_code_points("a\xff\xc0z\xd0"), U"a\ufffd\ufffdz\ufffd");
}

TEST(Utf8, NamesTheByteWhereItEnds) {
  EXPECT_EQ(first_bad_utf8("abc\xff"), 3u);
  EXPECT_EQ(first_bad_utf8("\xc0\xaf"), 0u);          // an overlong slash
  EXPECT_EQ(first_bad_utf8("ab\xe0\x80\xaf"), 2u);    // overlong in three
  EXPECT_EQ(first_bad_utf8("\xf4\x90\x80\x80"), 0u);  // over U+10FFFF
  EXPECT_EQ(first_bad_utf8("Курс\xd0"), 8u);          // cut in the middle
  EXPECT_EQ(first_bad_utf8("평양"), std::nullopt);
}

}  // namespace
}  // namespace dateline::core
