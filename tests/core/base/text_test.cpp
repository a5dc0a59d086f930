#include "core/base/text.hpp"

#include <array>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

TEST(Shortened, CutsBetweenCharactersAndStaysOnOneLine) {
  EXPECT_EQ(shortened("평양에서", 2), "평양…");
  EXPECT_EQ(shortened("평양", 2), "평양");
  EXPECT_EQ(shortened("a\nb\tc", 10), "a b c");
  EXPECT_EQ(shortened("", 3), "");
}

TEST(Nearest, SuggestsOnlyWhatIsNear) {
  constexpr std::array<std::string_view, 3> words = {"asserts", "confirms", "denies"};
  EXPECT_EQ(nearest("denys", words), "");  // two edits, one allowed
  EXPECT_EQ(nearest("denise", words), "denies");
  EXPECT_EQ(nearest("confirm", words), "confirms");
  EXPECT_EQ(nearest("weather", words), "");
  EXPECT_EQ(nearest("Denies", words), "denies");  // case is ignored
}

TEST(Nearest, SuggestsTheFirstOfThoseAsNearAndNoneForAWordOverItsLimit) {
  constexpr std::array<std::string_view, 2> words = {"kurst", "kursk"};
  EXPECT_EQ(nearest("kursp", words), "kurst");
  EXPECT_EQ(nearest("kursk", words), "kursk");
  const std::string longest(64, 'a'), longer(65, 'a');
  const std::array<std::string_view, 1> one = {longest};
  EXPECT_EQ(nearest(longest, one), longest);
  EXPECT_EQ(nearest(longer, one), "");
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
