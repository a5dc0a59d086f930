// Folding by a table of runs for the alphabets, and by reckoning for Hangul.
#include "core/search/fold.hpp"

#include <algorithm>
#include <iterator>

#include "core/search/fold_table.hpp"

namespace dateline::core {
namespace {

// Where no letters are: code points first to last. What lies in none of these is a letter.
// Ascending.
struct KindSpan {
  std::uint16_t first, last;
  LetterKind kind;
};
constexpr LetterKind kPart = LetterKind::part, kMark = LetterKind::mark, kSign = LetterKind::sign;
constexpr KindSpan kSpans[] = {
    {0x0000, 0x002f, kPart}, {0x003a, 0x0040, kPart}, {0x005b, 0x0060, kPart},
    {0x007b, 0x00a9, kPart}, {0x00ab, 0x00ac, kPart}, {0x00ad, 0x00ad, kMark},
    {0x00ae, 0x00b4, kPart}, {0x00b6, 0x00b9, kPart}, {0x00bb, 0x00bf, kPart},
    {0x00d7, 0x00d7, kPart}, {0x00f7, 0x00f7, kPart}, {0x02c2, 0x02df, kPart},
    {0x0300, 0x036f, kMark}, {0x0375, 0x0375, kPart}, {0x037e, 0x037e, kPart},
    {0x0384, 0x0385, kPart}, {0x0387, 0x0387, kPart}, {0x0482, 0x0482, kPart},
    {0x0483, 0x0489, kMark}, {0x055a, 0x055f, kPart}, {0x0589, 0x058f, kPart},
    {0x0591, 0x05bd, kMark}, {0x05be, 0x05be, kPart}, {0x05bf, 0x05c7, kMark},
    {0x060c, 0x060d, kPart}, {0x061b, 0x061f, kPart}, {0x0640, 0x0640, kMark},
    {0x064b, 0x065f, kMark}, {0x066a, 0x066d, kPart}, {0x0670, 0x0670, kMark},
    {0x06d4, 0x06d4, kPart}, {0x0964, 0x0965, kPart}, {0x1ab0, 0x1aff, kMark},
    {0x1dc0, 0x1dff, kMark}, {0x2000, 0x200b, kPart}, {0x200c, 0x200d, kMark},
    {0x200e, 0x205f, kPart}, {0x2060, 0x2060, kMark}, {0x2061, 0x20cf, kPart},
    {0x20d0, 0x20ff, kMark}, {0x2100, 0x2bff, kPart}, {0x2e00, 0x2e7f, kPart},
    {0x2e80, 0x2fdf, kSign}, {0x2ff0, 0x3004, kPart}, {0x3005, 0x3007, kSign},
    {0x3008, 0x3020, kPart}, {0x3030, 0x3030, kPart}, {0x303d, 0x303f, kPart},
    {0x3040, 0x3098, kSign}, {0x3099, 0x309a, kMark}, {0x309b, 0x309c, kPart},
    {0x309d, 0x309f, kSign}, {0x30a0, 0x30a0, kPart}, {0x30a1, 0x30fa, kSign},
    {0x30fb, 0x30fb, kPart}, {0x30fc, 0x30ff, kSign}, {0x31f0, 0x31ff, kSign},
    {0x3200, 0x33ff, kPart}, {0x3400, 0x4dbf, kSign}, {0x4dc0, 0x4dff, kPart},
    {0x4e00, 0x9fff, kSign}, {0xd800, 0xf8ff, kPart}, {0xf900, 0xfaff, kSign},
    {0xfd3e, 0xfd3f, kPart}, {0xfe00, 0xfe0f, kMark}, {0xfe10, 0xfe1f, kPart},
    {0xfe20, 0xfe2f, kMark}, {0xfe30, 0xfe6f, kPart}, {0xfeff, 0xfeff, kMark},
    {0xff00, 0xff65, kPart}, {0xffe0, 0xffff, kPart},
};

LetterKind kind_of(char32_t c) noexcept {
  if (c >= 0x30 && c <= 0x39) {
    return LetterKind::digit;
  }
  if (c > 0xffff) {
    if (c >= 0x20000 && c <= 0x3ffff) {
      return kSign;
    }
    return (c >= 0x1f000 && c <= 0x1ffff) || c >= 0xe0000 ? kPart : LetterKind::letter;
  }
  const auto* after = std::upper_bound(
      std::begin(kSpans),
      std::end(kSpans),
      c,
      [](char32_t value, const KindSpan& span) { return value < span.first; }
  );
  if (after == std::begin(kSpans)) {
    return LetterKind::letter;
  }
  const KindSpan& span = *(after - 1);
  return c <= span.last ? span.kind : LetterKind::letter;
}

char16_t by_table(char16_t c) noexcept {
  if (c >= u'A' && c <= u'Z') {
    return static_cast<char16_t>(c + 32);
  }
  const auto* after = std::upper_bound(
      std::begin(kFoldRuns),
      std::end(kFoldRuns),
      c,
      [](char16_t value, const FoldRun& run) { return value < run.first; }
  );
  if (after == std::begin(kFoldRuns)) {
    return c;
  }
  const FoldRun& run = *(after - 1);
  const unsigned step = std::max(run.steps / 4u, 1u), past = static_cast<unsigned>(c - run.first);
  if (past % step != 0 || past / step >= run.count) {
    return c;
  }
  return static_cast<char16_t>(run.to + past / step * (run.steps & 3u));
}

void add(Folded& folded, char16_t letter) noexcept {
  if (folded.count < folded.letters.size()) {
    folded.letters[folded.count++] = letter;
  }
}

// Keystrokes that make up a double ending or a compound vowel, from U+3131 on; 0 where a letter is
// one keystroke.
constexpr char16_t kJamo = 0x3131, kLastJamo = 0x3163;
struct Pair {
  char16_t whole, first, second;
};
constexpr Pair kPairs[] = {
    {u'ㄳ', u'ㄱ', u'ㅅ'},
    {u'ㄵ', u'ㄴ', u'ㅈ'},
    {u'ㄶ', u'ㄴ', u'ㅎ'},
    {u'ㄺ', u'ㄹ', u'ㄱ'},
    {u'ㄻ', u'ㄹ', u'ㅁ'},
    {u'ㄼ', u'ㄹ', u'ㅂ'},
    {u'ㄽ', u'ㄹ', u'ㅅ'},
    {u'ㄾ', u'ㄹ', u'ㅌ'},
    {u'ㄿ', u'ㄹ', u'ㅍ'},
    {u'ㅀ', u'ㄹ', u'ㅎ'},
    {u'ㅄ', u'ㅂ', u'ㅅ'},
    {u'ㅘ', u'ㅗ', u'ㅏ'},
    {u'ㅙ', u'ㅗ', u'ㅐ'},
    {u'ㅚ', u'ㅗ', u'ㅣ'},
    {u'ㅝ', u'ㅜ', u'ㅓ'},
    {u'ㅞ', u'ㅜ', u'ㅔ'},
    {u'ㅟ', u'ㅜ', u'ㅣ'},
    {u'ㅢ', u'ㅡ', u'ㅣ'},
};
// The letters that begin and that end a syllable, in Unicode's order, less kJamo. Vowels follow one
// another from ㅏ on.
constexpr std::uint8_t kInitials[] =
    {0, 1, 3, 6, 7, 8, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29};
constexpr std::uint8_t kFinals[] = {0,  1,  2,  3,  4,  5,  6,  8,  9,  10, 11, 12, 13, 14,
                                    15, 16, 17, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29};
constexpr char32_t kFirstSyllable = 0xac00, kLastSyllable = 0xd7a3;
constexpr unsigned kVowels = 21, kEndings = 28;

void add_jamo(Folded& folded, unsigned offset) noexcept {
  const auto jamo = static_cast<char16_t>(kJamo + offset);
  const auto* pair = std::find_if(std::begin(kPairs), std::end(kPairs), [jamo](const Pair& each) {
    return each.whole == jamo;
  });
  add(folded, pair == std::end(kPairs) ? jamo : pair->first);
  if (pair != std::end(kPairs)) {
    add(folded, pair->second);
  }
}

void add_vowel(Folded& folded, unsigned vowel) noexcept {
  add_jamo(folded, u'ㅏ' - kJamo + vowel);
}

// Hangul in any of its three codings: whole syllables, their conjoining parts, and single letters.
// False for everything else.
bool add_hangul(Folded& folded, char32_t c) noexcept {
  if (c >= kFirstSyllable && c <= kLastSyllable) {
    const auto syllable = static_cast<unsigned>(c - kFirstSyllable);
    add_jamo(folded, kInitials[syllable / (kVowels * kEndings)]);
    add_vowel(folded, syllable / kEndings % kVowels);
    if (syllable % kEndings > 0) {
      add_jamo(folded, kFinals[syllable % kEndings - 1]);
    }
  } else if (c >= 0x1100 && c <= 0x1112) {
    add_jamo(folded, kInitials[c - 0x1100]);
  } else if (c >= 0x1161 && c <= 0x1175) {
    add_vowel(folded, static_cast<unsigned>(c - 0x1161));
  } else if (c >= 0x11a8 && c <= 0x11c2) {
    add_jamo(folded, kFinals[c - 0x11a8]);
  } else if (c >= kJamo && c <= kLastJamo) {
    add_jamo(folded, static_cast<unsigned>(c - kJamo));
  }
  return folded.count > 0;
}

void add_letter(Folded& folded, char32_t c) noexcept {
  if (c > 0xffff) {
    add(folded, static_cast<char16_t>(0xd7c0 + (c >> 10)));
    add(folded, static_cast<char16_t>(0xdc00 + (c & 0x3ff)));
    return;
  }
  const char16_t letter = by_table(static_cast<char16_t>(c));
  const bool two = letter == u'ß' || letter == u'æ' || letter == u'œ';
  if (!two) {
    return add(folded, letter);
  }
  add(folded, letter == u'ß' ? u's' : letter == u'æ' ? u'a' : u'o');
  add(folded, letter == u'ß' ? u's' : u'e');
}

}  // namespace

Folded fold(char32_t code_point) noexcept {
  const bool wide = code_point >= 0xff01 && code_point <= 0xff5e;
  const char32_t c = wide ? code_point - 0xfee0 : code_point;
  Folded folded{kind_of(c), 0, {}};
  if (folded.kind == kPart || folded.kind == kMark) {
    return folded;
  }
  if (!add_hangul(folded, c)) {
    add_letter(folded, c);
  }
  return folded;
}

}  // namespace dateline::core
