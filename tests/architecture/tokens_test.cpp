// What counts as a token, and what a file or a function with too many of them is told.
#include "architecture/tokens.hpp"

#include <string>

#include <gtest/gtest.h>

#include "architecture/source_rules.hpp"

namespace dateline::architecture {
namespace {

TEST(Tokens, AreNamesNumbersLiteralsAndWholeOperators) {
  EXPECT_EQ(density_of("a->b += 1'000.5f;").tokens, 6u);
  EXPECT_EQ(density_of("std::string s = \"a b c\";").tokens, 7u);
  EXPECT_EQ(density_of("x = R\"(a\nb c)\" + 'y';").tokens, 6u);
}

TEST(Tokens, AreNotInCommentsNorOnEmptyLines) {
  const Density density = density_of("// a b c\n\nint a;  // d e\n/* f */\n");
  EXPECT_EQ(density.tokens, 3u);
  EXPECT_EQ(density.lines, 1u);
}

TEST(SourceRules, RefuseADenseFileAndADenseFunction) {
  std::string dense = "// A sample.\n";
  for (int i = 0; i < 30; ++i) {
    dense += "int f" + std::to_string(i) + "(int a) { return a + a + a + a; }\n";
  }
  ASSERT_EQ(check_density("core/a.cpp", dense).size(), 1u);
  std::string function = "void f() {\n";
  for (int i = 0; i < 101; ++i) {
    function += "  a = b;\n";
  }
  const auto breaches = check_density("core/a.cpp", function + "}\n");
  ASSERT_EQ(breaches.size(), 1u);
  EXPECT_EQ(breaches[0].line, 1u);
}

}  // namespace
}  // namespace dateline::architecture
