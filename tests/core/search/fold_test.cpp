#include "core/search/fold.hpp"

#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "core/search/fold_table.hpp"

namespace dateline::core {
namespace {

std::u16string folded(std::u32string_view text) {
  std::u16string letters;
  for (const char32_t c : text) {
    const Folded each = fold(c);
    letters.append(each.letters.data(), each.count);
  }
  return letters;
}

// Written by web/bake/fold_table.mjs from ICU: what each letter that changes is compared as.
std::map<char32_t, char16_t> reference() {
  std::ifstream file(DATELINE_SOURCE_DIR "/tests/core/search/fold_reference.txt");
  std::map<char32_t, char16_t> letters;
  for (std::string line; std::getline(file, line);) {
    std::istringstream codes(line);
    unsigned to = 0, from = 0;
    codes >> std::hex >> to;
    while (codes >> from) {
      letters[from] = static_cast<char16_t>(to);
    }
  }
  return letters;
}

TEST(Fold, AgreesWithUnicodeForEveryLetterOfItsAlphabets) {
  const auto expected = reference();
  ASSERT_GE(expected.size(), 900u);
  for (const auto& [from, to] : expected) {
    const std::u16string want = to == u'ß'   ? u"ss"
                                : to == u'æ' ? u"ae"
                                : to == u'œ' ? u"oe"
                                             : std::u16string(1, to);
    EXPECT_EQ(folded(std::u32string(1, from)), want) << std::hex << static_cast<unsigned>(from);
  }
}

TEST(Fold, LeavesEveryOtherLetterAlone) {
  const auto expected = reference();
  for (char32_t c = 1; c <= 0x1eff; c = c == 0x58f ? 0x1e00 : c + 1) {
    const Folded each = fold(c);
    if (each.count != 1 || expected.contains(c)) {
      continue;
    }
    EXPECT_EQ(each.letters[0], c) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Fold, OfWhatIsFoldedIsTheSame) {
  for (char32_t c = 0; c <= 0x11000; ++c) {
    const Folded once = fold(c);
    for (std::size_t i = 0; c < 0x10000 && i < once.count; ++i) {
      const Folded twice = fold(once.letters[i]);
      ASSERT_EQ(twice.count, 1) << std::hex << static_cast<unsigned>(c);
      EXPECT_EQ(twice.letters[0], once.letters[i]) << std::hex << static_cast<unsigned>(c);
    }
  }
}

TEST(Fold, TakesAMarkForTheSameWhetherItIsPartOfTheLetterOrFollowsIt) {
  EXPECT_EQ(folded(U"Зеленський ё й ї"), folded(U"Зеленськии\u0306 е\u0308 и\u0306 і\u0308"));
  EXPECT_EQ(folded(U"é"), folded(U"e\u0301"));
}

TEST(Fold, WritesHangulAsKeystrokesInAnyCoding) {
  EXPECT_EQ(folded(U"서울"), u"ㅅㅓㅇㅜㄹ");
  EXPECT_EQ(folded(U"\u1109\u1165\u110b\u116e\u11af"), u"ㅅㅓㅇㅜㄹ");
  EXPECT_EQ(folded(U"닭"), u"ㄷㅏㄹㄱ");
  EXPECT_EQ(folded(U"와"), u"ㅇㅗㅏ");
  EXPECT_EQ(folded(U"ㄳ"), u"ㄱㅅ");
  EXPECT_EQ(folded(U"까"), u"ㄲㅏ");
  EXPECT_EQ(folded(U"힣"), u"ㅎㅣㅎ");
}

// What the screen shows while a syllable is being typed is a beginning of what it becomes.
TEST(Fold, HalfASyllableIsABeginningOfTheWhole) {
  for (char32_t syllable = 0xac00; syllable <= 0xd7a3; ++syllable) {
    const std::u16string whole = folded(std::u32string(1, syllable));
    const char32_t open = syllable - (syllable - 0xac00) % 28;
    EXPECT_TRUE(whole.starts_with(folded(std::u32string(1, open))));
    EXPECT_TRUE(whole.starts_with(folded(std::u32string(1, open)).substr(0, 1)));
    EXPECT_LE(whole.size(), 5u);
  }
}

TEST(Fold, TellsLettersFromWhatPartsThem) {
  for (const char32_t c : U" .,;:!?-–—/()[]«»“”‘…·•†%°€№→■\u00a0\u200b\u3000、。・") {
    EXPECT_EQ(fold(c).kind, LetterKind::part) << std::hex << static_cast<unsigned>(c);
  }
  EXPECT_EQ(fold(U'日').kind, LetterKind::sign);
  EXPECT_EQ(fold(U'カ').kind, LetterKind::sign);
  EXPECT_EQ(fold(U'７').kind, LetterKind::digit);
  EXPECT_EQ(fold(0xad).kind, LetterKind::mark);
  EXPECT_EQ(fold(0x1f600).kind, LetterKind::part);
  EXPECT_EQ(fold(0xffffffff).kind, LetterKind::part);
}

TEST(Fold, RunsOfTheTableAscend) {
  for (std::size_t i = 1; i < std::size(kFoldRuns); ++i) {
    const FoldRun& before = kFoldRuns[i - 1];
    EXPECT_LT(before.first + (before.count - 1) * (before.steps >> 2), kFoldRuns[i].first);
  }
}

}  // namespace
}  // namespace dateline::core
