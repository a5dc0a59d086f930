#include "tools/options.hpp"

#include <gtest/gtest.h>

namespace dateline::tools {
namespace {

constexpr OptionSpec kKnown[] = {{"--size"}, {"-o"}, {"--json", false}};

std::optional<Options> parse(std::initializer_list<const char*> words, std::string& error) {
  return parse_options({words.begin(), words.size()}, kKnown, error);
}

TEST(Options, WordsAndValuesAreToldApart) {
  std::string error;
  const auto options = parse({"folder", "-o", "a.png", "--json"}, error);
  ASSERT_TRUE(options) << error;
  EXPECT_EQ(options->words, std::vector<std::string>{"folder"});
  EXPECT_EQ(*options->find("-o"), "a.png");
  EXPECT_NE(options->find("--json"), nullptr);
  EXPECT_EQ(options->find("--size"), nullptr);
}

TEST(Options, MistakesAreNamed) {
  for (const auto& [words, said] :
       std::vector<std::pair<std::initializer_list<const char*>, std::string>>{
           {{"--sise", "1x1"}, "unknown option --sise"},
           {{"--size"}, "--size needs a value"},
           {{"--json", "--json"}, "--json is given twice"}
       }) {
    std::string error;
    EXPECT_FALSE(parse(words, error));
    EXPECT_EQ(error, said);
  }
}

TEST(Options, SizesAreWholeAndSensible) {
  EXPECT_EQ(parse_size("1200x630")->width, 1200);
  EXPECT_EQ(parse_size("1200x630")->height, 630);
  for (const char* wrong :
       {"", "1200", "1200x", "x630", "1200x630px", "12.5x10", "0x630", "99999x20", "-5x30"}) {
    EXPECT_FALSE(parse_size(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace dateline::tools
