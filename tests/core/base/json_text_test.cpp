#include "core/base/json_text.hpp"

#include <gtest/gtest.h>

#include "core/base/hex.hpp"
#include "core/base/json_tree.hpp"

namespace dateline::core {
namespace {

TEST(JsonText, EscapesWhatJsonAsksForAndNoMore) {
  EXPECT_EQ(json_string(""), "\"\"");
  EXPECT_EQ(json_string("a\"b\\c/<d>&"), "\"a\\\"b\\\\c/<d>&\"");
  EXPECT_EQ(json_string("\n\x1f\x7f"), "\"\\u000a\\u001f\x7f\"");
  EXPECT_EQ(json_string("평양\u2028"), "\"평양\u2028\"");
}

TEST(JsonText, IsReadBackAsItWas) {
  std::string text;
  for (char c = 0; c < 0x7f; ++c) {
    text += c;
  }
  text += "Курськ";
  const auto tree = parse_json("[" + json_string(text) + "]", "story.json");
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->text(tree->first(tree->root())), text);
}

TEST(Hex, HasAsManyDigitsAsAskedFor) {
  std::string text;
  append_hex(text, 0xabc, 6);
  append_hex(text, 0x1234, 2);
  append_hex(text, ~std::uint64_t{0}, 16);
  EXPECT_EQ(text, "000abc34ffffffffffffffff");
}

}  // namespace
}  // namespace dateline::core
