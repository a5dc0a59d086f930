#include "core/base/edit_distance.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

constexpr std::size_t kMany = 99;

// The definition, without limit or haste.
std::size_t by_definition(std::u16string_view a, std::u16string_view b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      const std::size_t changed = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      table[i][j] = std::min({changed, table[i - 1][j] + 1, table[i][j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.size()][b.size()];
}

std::size_t by_definition_to_beginning(std::u16string_view a, std::u16string_view b) {
  std::size_t least = kMany;
  for (std::size_t size = 0; size <= b.size(); ++size) {
    least = std::min(least, by_definition(a, b.substr(0, size)));
  }
  return least;
}

std::vector<std::u16string> short_words() {
  std::vector<std::u16string> words = {u""};
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const char16_t letter : {u'a', u'b', u'c'}) {
      if (words[i].size() < 5) {
        words.push_back(words[i] + letter);
      }
    }
  }
  return words;
}

TEST(EditDistance, CountsSlipsOfThePen) {
  const auto distance = [](std::u16string_view a, std::u16string_view b) {
    return edit_distance(a, b, kMany);
  };
  const auto to_beginning = [](std::u16string_view a, std::u16string_view b) {
    return edit_distance_to_beginning(a, b, kMany);
  };
  EXPECT_EQ(distance(u"kursk", u"kursk"), 0u);
  EXPECT_EQ(distance(u"kursk", u"krusk"), 1u);
  EXPECT_EQ(distance(u"kursk", u"kurs"), 1u);
  EXPECT_EQ(distance(u"", u"abc"), 3u);
  EXPECT_EQ(distance(u"kitten", u"sitting"), 3u);
  EXPECT_EQ(to_beginning(u"krus", u"kurskaya"), 1u);
  EXPECT_EQ(to_beginning(u"", u"kursk"), 0u);
}

TEST(EditDistance, IsWhatItsDefinitionSaysForAllShortWordsAndAnyLimit) {
  const std::vector<std::u16string> words = short_words();
  for (std::size_t i = 0; i < words.size(); i += 3) {
    for (const std::u16string& other : words) {
      const std::size_t whole = by_definition(words[i], other);
      const std::size_t beginning = by_definition_to_beginning(words[i], other);
      for (std::size_t most = 0; most < 4; ++most) {
        ASSERT_EQ(edit_distance(words[i], other, most), std::min(whole, most + 1));
        ASSERT_EQ(edit_distance_to_beginning(words[i], other, most), std::min(beginning, most + 1));
      }
    }
  }
}

TEST(EditDistance, AWordOverTheLimitIsNearNoOther) {
  const std::u16string longest(kEditLetters, u'a'), longer(kEditLetters + 1, u'a');
  EXPECT_EQ(edit_distance(longest, longest, kMany), 0u);
  EXPECT_EQ(edit_distance(longer, longer, kMany), kMany + 1);
  EXPECT_EQ(edit_distance_to_beginning(longer, longer, 3), 4u);
}

}  // namespace
}  // namespace dateline::core
