// Paragraphs and their normal form. The small tables here say which code points mean the same to a
// reader; composition and compatibility are left to NFKC.
#include "core/anchors/passage_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/ranges.hpp"
#include "core/base/utf8.hpp"

namespace dateline::core {
namespace {

struct Range {
  char32_t first, last;
};

constexpr Range kSpaces[] = {
    {0x09, 0x0d},
    {0x20, 0x20},
    {0x85, 0x85},
    {0xa0, 0xa0},
    {0x1680, 0x1680},
    {0x2000, 0x200a},
    {0x2028, 0x2029},
    {0x202f, 0x202f},
    {0x205f, 0x205f},
    {0x3000, 0x3000}
};
constexpr Range kInvisible[] = {
    {0x00, 0x08},
    {0x0e, 0x1f},
    {0x7f, 0x7f},
    {0xad, 0xad},
    {0x034f, 0x034f},
    {0x180e, 0x180e},
    {0x200b, 0x200f},
    {0x202a, 0x202e},
    {0x2060, 0x206f},
    {0xfe00, 0xfe0f},
    {0xfeff, 0xfeff}
};
constexpr Range kSingleQuotes[] = {
    {0x27, 0x27},
    {0x60, 0x60},
    {0xb4, 0xb4},
    {0x02b9, 0x02b9},
    {0x02bb, 0x02bd},
    {0x02c8, 0x02c8},
    {0x02ca, 0x02cb},
    {0x2018, 0x201b},
    {0x2032, 0x2032},
    {0x2035, 0x2035},
    {0x2039, 0x203a},
    {0x275b, 0x275c},
    {0xa78c, 0xa78c},
    {0xff07, 0xff07},
    {0xff40, 0xff40}
};
constexpr Range kDoubleQuotes[] = {
    {0x22, 0x22},
    {0xab, 0xab},
    {0xbb, 0xbb},
    {0x201c, 0x201f},
    {0x2033, 0x2033},
    {0x2036, 0x2036},
    {0x275d, 0x275e},
    {0x2e42, 0x2e42},
    {0x301d, 0x301f},
    {0xff02, 0xff02}
};
constexpr Range kDashes[] = {
    {0x2d, 0x2d},
    {0x058a, 0x058a},
    {0x05be, 0x05be},
    {0x1806, 0x1806},
    {0x2010, 0x2015},
    {0x2043, 0x2043},
    {0x2212, 0x2212},
    {0x2e3a, 0x2e3b},
    {0xfe58, 0xfe58},
    {0xfe63, 0xfe63},
    {0xff0d, 0xff0d}
};

// Raised, lowered and circled digits: 10² is not 102, so NFKC must not see them.
constexpr Range kApartDigits[] = {{0xb2, 0xb3}, {0xb9, 0xb9}, {0x2070, 0x209c}, {0x2460, 0x24ff}};

// Marks that belong to the letter before them.
constexpr Range kMarks[] = {
    {0x0300, 0x036f},
    {0x1ab0, 0x1aff},
    {0x1dc0, 0x1dff},
    {0x20d0, 0x20ff},
    {0x3099, 0x309a},
    {0xfe20, 0xfe2f}
};

// Blocks of which no code point ever composes with the one before it: the shortcut for nearly all
// text.
constexpr Range kStarters[] = {
    {0x00, 0x02ff},
    {0x0370, 0x0482},
    {0x048a, 0x058f},
    {0x05d0, 0x05ea},
    {0x0620, 0x064a},
    {0x1e00, 0x20cf},
    {0x2100, 0x2e7f},
    {0x3000, 0x3029},
    {0x3041, 0x3096},
    {0x30a1, 0x30fa},
    {0x3400, 0x9fff},
    {0xac00, 0xd7a3},
    {0xff01, 0xff9d}
};

template <std::size_t N>
bool is_in(const Range (&ranges)[N], char32_t c) noexcept {
  return any_of(ranges, [c](Range range) { return range.first <= c && c <= range.last; });
}

// What stands for the code point in the normal form; 0 for what is invisible.
char32_t plain_form(char32_t c) noexcept {
  if (c > 0x20 && c < 0x7f) {
    return c == U'`' ? U'\'' : c;
  }
  if (is_in(kInvisible, c)) {
    return 0;
  }
  if (is_in(kSpaces, c)) {
    return U' ';
  }
  if (is_in(kSingleQuotes, c)) {
    return U'\'';
  }
  if (is_in(kDoubleQuotes, c)) {
    return U'"';
  }
  return is_in(kDashes, c) ? U'-' : c;
}

std::string_view trimmed(std::string_view line) noexcept {
  std::size_t start = 0, end = 0;
  bool inked = false;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint next = code_point_at(line, at);
    if (!is_in(kSpaces, next.value)) {
      if (!inked) {
        start = at;
      }
      inked = true;
      end = std::min(at + next.bytes, line.size());
    }
    at += next.bytes;
  }
  return line.substr(start, end - start);
}

// Takes code points one by one. A segment is a run that NFKC must see together: a letter and its
// marks, the parts of a syllable.
class Normaliser {
 public:
  explicit Normaliser(const TextServices& services) noexcept
      : services_(services) {}

  void add(char32_t c, std::uint32_t at) {
    const char32_t plain = plain_form(c);
    if (plain == 0) {
      return;
    }
    if (!joins(plain)) {
      flush();
    }
    if (segment_.empty()) {
      span_.start = at;
    }
    segment_ += plain;
    span_.end = at + 1;
  }

  PassageText finish() {
    flush();
    if (!out_.text.empty() && out_.text.back() == U' ') {
      out_.text.pop_back();
      out_.raw.pop_back();
    }
    return std::move(out_);
  }

 private:
  bool joins(char32_t c) const {
    if (segment_.empty() || is_in(kStarters, c)) {
      return false;
    }
    if (is_in(kMarks, c)) {
      return true;
    }
    const std::string before = to_utf8(segment_), next = to_utf8({&c, 1});
    return services_.nfkc(before + next) != services_.nfkc(before) + services_.nfkc(next);
  }

  void flush() {
    const char32_t only = segment_.size() == 1 ? segment_.front() : 0;
    if ((only >= 0x20 && only < 0x7f) || is_in(kApartDigits, only)) {
      if (only != 0) {
        emit(only);
      }
    } else if (!segment_.empty()) {
      for (const char32_t c : to_code_points(services_.nfkc(to_utf8(segment_)))) {
        emit(plain_form(c));
      }
    }
    segment_.clear();
  }

  void emit(char32_t c) {
    if (c == 0) {
      return;
    }
    if (c == U' ' && (out_.text.empty() || out_.text.back() == U' ')) {
      if (!out_.text.empty()) {
        out_.raw.back().end = span_.end;
      }
      return;
    }
    out_.text += c;
    out_.raw.push_back(span_);
  }

  const TextServices& services_;
  PassageText out_;
  std::u32string segment_;
  PassageText::Span span_;
};

}  // namespace

std::vector<std::string_view> split_paragraphs(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    text.remove_prefix(kByteOrderMark.size());
  }
  std::vector<std::string_view> paragraphs;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view paragraph = trimmed(text.substr(0, end));
    if (!paragraph.empty()) {
      paragraphs.push_back(paragraph);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return paragraphs;
}

PassageText normalise_passage(std::string_view paragraph, const TextServices& services) {
  Normaliser normaliser(services);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < paragraph.size(); ++count) {
    const CodePoint next = code_point_at(paragraph, at);
    normaliser.add(next.value, count);
    at += next.bytes;
  }
  PassageText made = normaliser.finish();
  made.raw_length = count;
  return made;
}

}  // namespace dateline::core
