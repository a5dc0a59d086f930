// Folding by a table of runs for the alphabets, and by arithmetic for Hangul.
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
    {0x0000, 0x002f, kPart},  // Basic Latin
    {0x003a, 0x0040, kPart},  // Basic Latin
    {0x005b, 0x0060, kPart},  // Basic Latin
    {0x007b, 0x00a9, kPart},  // Basic Latin
    {0x00ab, 0x00ac, kPart},  // Latin-1
    {0x00ad, 0x00ad, kMark},  // soft hyphen
    {0x00ae, 0x00b4, kPart},  // Latin-1
    {0x00b6, 0x00b9, kPart},  // Latin-1
    {0x00bb, 0x00bf, kPart},  // Latin-1
    {0x00d7, 0x00d7, kPart},  // ×
    {0x00f7, 0x00f7, kPart},  // ÷
    {0x02c2, 0x02df, kPart},  // spacing modifiers
    {0x0300, 0x036f, kMark},  // combining marks
    {0x0375, 0x0375, kPart},  // Greek
    {0x037e, 0x037e, kPart},  // Greek
    {0x0384, 0x0385, kPart},  // Greek
    {0x0387, 0x0387, kPart},  // Greek
    {0x0482, 0x0482, kPart},  // Cyrillic
    {0x0483, 0x0489, kMark},  // Cyrillic
    {0x055a, 0x055f, kPart},  // Armenian
    {0x0589, 0x058f, kPart},  // Armenian
    {0x0591, 0x05bd, kMark},  // Hebrew
    {0x05be, 0x05be, kPart},  // Hebrew
    {0x05bf, 0x05c7, kMark},  // Hebrew
    {0x060c, 0x060d, kPart},  // Arabic
    {0x061b, 0x061f, kPart},  // Arabic
    {0x0640, 0x0640, kMark},  // Arabic: tatweel
    {0x064b, 0x065f, kMark},  // Arabic
    {0x066a, 0x066d, kPart},  // Arabic
    {0x0670, 0x0670, kMark},  // Arabic
    {0x06d4, 0x06d4, kPart},  // Arabic
    {0x0964, 0x0965, kPart},  // Devanagari
    {0x1ab0, 0x1aff, kMark},  // combining marks
    {0x1dc0, 0x1dff, kMark},  // combining marks
    {0x2000, 0x200b, kPart},  // spaces
    {0x200c, 0x200d, kMark},  // joiners
    {0x200e, 0x205f, kPart},  // punctuation
    {0x2060, 0x2060, kMark},  // word joiner
    {0x2061, 0x20cf, kPart},  // raised digits, currency
    {0x20d0, 0x20ff, kMark},  // combining marks
    {0x2100, 0x2bff, kPart},  // symbols, arrows, boxes
    {0x2e00, 0x2e7f, kPart},  // punctuation
    {0x2e80, 0x2fdf, kSign},  // radicals
    {0x2ff0, 0x3004, kPart},  // CJK punctuation
    {0x3005, 0x3007, kSign},  // 々〆〇
    {0x3008, 0x3020, kPart},  // CJK punctuation
    {0x3030, 0x3030, kPart},  // 〰
    {0x303d, 0x303f, kPart},  // CJK punctuation
    {0x3040, 0x3098, kSign},  // kana
    {0x3099, 0x309a, kMark},  // kana: voicing marks
    {0x309b, 0x309c, kPart},  // kana
    {0x309d, 0x309f, kSign},  // kana
    {0x30a0, 0x30a0, kPart},  // ゠
    {0x30a1, 0x30fa, kSign},  // kana
    {0x30fb, 0x30fb, kPart},  // ・
    {0x30fc, 0x30ff, kSign},  // kana
    {0x31f0, 0x31ff, kSign},  // kana
    {0x3200, 0x33ff, kPart},  // CJK enclosed
    {0x3400, 0x4dbf, kSign},  // Han
    {0x4dc0, 0x4dff, kPart},  // hexagrams
    {0x4e00, 0x9fff, kSign},  // Han
    {0xd800, 0xf8ff, kPart},  // surrogates, private use
    {0xf900, 0xfaff, kSign},  // Han
    {0xfd3e, 0xfd3f, kPart},  // Arabic
    {0xfe00, 0xfe0f, kMark},  // variation selectors
    {0xfe10, 0xfe1f, kPart},  // vertical forms
    {0xfe20, 0xfe2f, kMark},  // combining marks
    {0xfe30, 0xfe6f, kPart},  // small forms
    {0xfeff, 0xfeff, kMark},  // byte order mark
    {0xff00, 0xff65, kPart},  // full width
    {0xffe0, 0xffff, kPart}   // full width, specials
};

// The last entry, of those that ascend, that begins at `c` or before; null for none.
template <class Entry, std::size_t n, class Letter>
const Entry* last_from(const Entry (&entries)[n], Letter c) noexcept {
  const auto begins_after = [](Letter value, const Entry& entry) {
    return value < entry.first;
  };
  const Entry* after = std::upper_bound(entries, entries + n, c, begins_after);
  return after == entries ? nullptr : after - 1;
}

LetterKind kind_beyond_16_bits(char32_t c) noexcept {
  if (c >= 0x20000 && c <= 0x3ffff) {
    return kSign;
  }
  const bool is_picture = c >= 0x1f000 && c <= 0x1ffff;
  return is_picture || c >= 0xe0000 ? kPart : LetterKind::letter;
}

LetterKind kind_of(char32_t c) noexcept {
  if (c >= 0x30 && c <= 0x39) {
    return LetterKind::digit;
  }
  if (c > 0xffff) {
    return kind_beyond_16_bits(c);
  }
  const KindSpan* span = last_from(kSpans, c);
  return span != nullptr && c <= span->last ? span->kind : LetterKind::letter;
}

char16_t by_table(char16_t c) noexcept {
  if (c >= u'A' && c <= u'Z') {
    return static_cast<char16_t>(c + 32);
  }
  const FoldRun* run = last_from(kFoldRuns, c);
  if (run == nullptr) {
    return c;
  }
  const unsigned step = std::max(run->steps / 4u, 1u);
  const unsigned to_step = run->steps & 3u;
  const auto past = static_cast<unsigned>(c - run->first);
  const unsigned number = past / step;  // in the run
  if (past % step != 0 || number >= run->count) {
    return c;
  }
  return static_cast<char16_t>(run->to + number * to_step);
}

void add(Folded& folded, char16_t letter) noexcept {
  if (folded.count < folded.letters.size()) {
    folded.letters[folded.count++] = letter;
  }
}

void add_both(Folded& folded, char16_t first, char16_t second) noexcept {
  add(folded, first);
  add(folded, second);
}

// Keystrokes that make up a double ending or a compound vowel.
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
// The letters that begin and that end a syllable, in Unicode's order. Vowels follow one another
// from ㅏ on.
constexpr char16_t kInitials[] = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr char16_t kFinals[] = u"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
constexpr char32_t kFirstSyllable = 0xac00, kLastSyllable = 0xd7a3;
constexpr unsigned kVowels = 21, kEndings = 28;

void add_jamo(Folded& folded, char16_t jamo) noexcept {
  const auto is_it = [jamo](const Pair& pair) {
    return pair.whole == jamo;
  };
  const auto* pair = std::find_if(std::begin(kPairs), std::end(kPairs), is_it);
  if (pair == std::end(kPairs)) {
    return add(folded, jamo);
  }
  add_both(folded, pair->first, pair->second);
}

void add_vowel(Folded& folded, unsigned vowel) noexcept {
  add_jamo(folded, static_cast<char16_t>(u'ㅏ' + vowel));
}

void add_syllable(Folded& folded, unsigned number) noexcept {
  const unsigned ending = number % kEndings;
  add_jamo(folded, kInitials[number / (kVowels * kEndings)]);
  add_vowel(folded, number / kEndings % kVowels);
  if (ending > 0) {
    add_jamo(folded, kFinals[ending - 1]);
  }
}

// Hangul in any of its three codings: whole syllables, their conjoining parts, and single letters.
// False for everything else.
bool add_hangul(Folded& folded, char32_t c) noexcept {
  if (c >= kFirstSyllable && c <= kLastSyllable) {
    add_syllable(folded, static_cast<unsigned>(c - kFirstSyllable));
  } else if (c >= 0x1100 && c <= 0x1112) {
    add_jamo(folded, kInitials[c - 0x1100]);
  } else if (c >= 0x1161 && c <= 0x1175) {
    add_vowel(folded, static_cast<unsigned>(c - 0x1161));
  } else if (c >= 0x11a8 && c <= 0x11c2) {
    add_jamo(folded, kFinals[c - 0x11a8]);
  } else if (c >= kJamo && c <= kLastJamo) {
    add_jamo(folded, static_cast<char16_t>(c));
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
  switch (letter) {
    case u'ß':
      return add_both(folded, u's', u's');
    case u'æ':
      return add_both(folded, u'a', u'e');
    case u'œ':
      return add_both(folded, u'o', u'e');
    default:
      return add(folded, letter);
  }
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
