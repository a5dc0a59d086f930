#include "core/base/web_address.hpp"

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

TEST(WebAddress, IsWholeAndOfTheWeb) {
  for (const char* right :
       {"https://example.org/", "http://127.0.0.1:8080/a", "https://h/?q=a&b='c'#d", "https://x"}) {
    EXPECT_TRUE(is_web_address(right)) << right;
  }
  for (const char* wrong :
       {"",
        "https://",
        "example.org",
        "ftp://example.org/",
        "javascript:alert(1)",
        "HTTPS://example.org/",
        "https://a b/",
        "https://a\n/",
        "https://a\x7f/",
        "https://a/\"",
        "https://a/<b>",
        "https:\\\\a"}) {
    EXPECT_FALSE(is_web_address(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace dateline::core
