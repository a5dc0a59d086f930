// Guesses nothing: what is not Unicode, and does not say what it is, is refused.
#include "app/texts/texts_read.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "core/base/utf8.hpp"

namespace dateline::app {

namespace {

using Decoded = tl::expected<std::string, TextRefusal>;

constexpr std::size_t kHead = 2048;  // bytes in which a page says what it is

enum class Encoding : std::uint8_t {
  utf8,
  utf16_little,
  utf16_big,
  windows_1251,
  windows_1252,
  unknown
};

// 0x80 to 0xbf of windows-1251; 0xc0 on are the letters from U+0410 on. 0: no letter.
constexpr std::array<char16_t, 64> kCyrillic = {
    0x402,  0x403,  0x201a, 0x453,  0x201e, 0x2026, 0x2020, 0x2021, 0x20ac, 0x2030, 0x409,
    0x2039, 0x40a,  0x40c,  0x40b,  0x40f,  0x452,  0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0,      0x2122, 0x459,  0x203a, 0x45a,  0x45c,  0x45b,  0x45f,  0xa0,
    0x40e,  0x45e,  0x408,  0xa4,   0x490,  0xa6,   0xa7,   0x401,  0xa9,   0x404,  0xab,
    0xac,   0xad,   0xae,   0x407,  0xb0,   0xb1,   0x406,  0x456,  0x491,  0xb5,   0xb6,
    0xb7,   0x451,  0x2116, 0x454,  0xbb,   0x458,  0x405,  0x455,  0x457
};

// 0x80 to 0x9f of windows-1252; the rest is as in Unicode.
constexpr std::array<char16_t, 32> kWestern = {
    0x20ac, 0,      0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
    0x2039, 0x152,  0,      0x17d,  0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0,      0x17e,  0x178
};

constexpr std::string_view kNoText[] = {
    "%PDF",
    "PK\x03\x04",
    "\x89PNG",
    "\xff\xd8\xff",
    "GIF8",
    "\x1f\x8b",
    "{\\rtf",
    "\xd0\xcf\x11\xe0",
    "bplist",
    "\x7f"
    "ELF",
    "RIFF",
    "Rar!"
};

constexpr unsigned char byte_of(char c) noexcept {
  return static_cast<unsigned char>(c);
}
constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool starts_with(std::string_view text, std::string_view start) noexcept {
  return text.substr(0, start.size()) == start;
}

std::string lower_head(std::string_view bytes) {
  std::string head(bytes.substr(0, kHead));
  std::transform(head.begin(), head.end(), head.begin(), lower);
  return head;
}

// More than a stray control character: bytes that nobody reads.
bool is_binary(std::string_view bytes) noexcept {
  if (std::any_of(std::begin(kNoText), std::end(kNoText), [&](std::string_view magic) {
        return starts_with(bytes, magic);
      })) {
    return true;
  }
  const std::string_view head = bytes.substr(0, 64u << 10);
  const auto odd = std::count_if(head.begin(), head.end(), [](char c) {
    return byte_of(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b';
  });
  return head.find('\0') != std::string_view::npos ||
         static_cast<std::size_t>(odd) * 100 > head.size();
}

// What stands after `charset=`, or nothing.
std::string_view named_encoding(std::string_view head) noexcept {
  constexpr std::string_view kKey = "charset=";
  std::size_t at = head.find(kKey);
  if (at == std::string_view::npos) {
    return {};
  }
  at = head.find_first_not_of("\"' ", at + kKey.size());
  if (at == std::string_view::npos) {
    return {};
  }
  return head.substr(at, std::min(head.find_first_of("\"' ;/>", at), head.size()) - at);
}

Encoding encoding_of(std::string_view bytes) {
  if (starts_with(bytes, "\xff\xfe")) {
    return Encoding::utf16_little;
  }
  if (starts_with(bytes, "\xfe\xff")) {
    return Encoding::utf16_big;
  }
  if (!core::first_bad_utf8(bytes)) {
    return Encoding::utf8;
  }
  const std::string head = lower_head(bytes);
  const std::string_view name = named_encoding(head);
  if (name == "windows-1251" || name == "cp1251") {
    return Encoding::windows_1251;
  }
  if (name == "windows-1252" || name == "iso-8859-1" || name == "latin1") {
    return Encoding::windows_1252;
  }
  return Encoding::unknown;
}

Decoded decode_utf16(std::string_view bytes, bool big) {
  std::string utf8;
  const auto unit = [&](std::size_t at) {
    const unsigned first = byte_of(bytes[at]), second = byte_of(bytes[at + 1]);
    return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
  };
  if (bytes.size() % 2 != 0) {
    return tl::unexpected(TextRefusal::encoding);
  }
  for (std::size_t at = 2; at < bytes.size(); at += 2) {
    const char32_t high = unit(at);
    if (high == 0) {
      return tl::unexpected(TextRefusal::not_text);
    }
    if (high < 0xd800 || high > 0xdfff) {
      core::append_utf8(utf8, high);
      continue;
    }
    at += 2;
    const char32_t low = at < bytes.size() ? unit(at) : 0;
    if (high > 0xdbff || low < 0xdc00 || low > 0xdfff) {
      return tl::unexpected(TextRefusal::encoding);
    }
    core::append_utf8(utf8, 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
  }
  return utf8;
}

Decoded decode_bytes(std::string_view bytes, bool cyrillic) {
  std::string utf8;
  for (const char byte : bytes) {
    const unsigned c = byte_of(byte);
    char32_t letter = c;
    if (cyrillic && c >= 0x80) {
      letter = c >= 0xc0 ? 0x410 + (c - 0xc0) : kCyrillic[c - 0x80];
    }
    if (!cyrillic && c >= 0x80 && c < 0xa0) {
      letter = kWestern[c - 0x80];
    }
    core::append_utf8(utf8, letter == 0 ? 0xfffd : letter);
  }
  return utf8;
}

Decoded decode(std::string_view bytes) {
  const Encoding encoding = encoding_of(bytes);
  const bool wide = encoding == Encoding::utf16_little || encoding == Encoding::utf16_big;
  if (!wide && is_binary(bytes)) {
    return tl::unexpected(TextRefusal::not_text);
  }
  switch (encoding) {
    case Encoding::utf8:
      return std::string(bytes);
    case Encoding::utf16_little:
      return decode_utf16(bytes, false);
    case Encoding::utf16_big:
      return decode_utf16(bytes, true);
    case Encoding::windows_1251:
      return decode_bytes(bytes, true);
    case Encoding::windows_1252:
      return decode_bytes(bytes, false);
    case Encoding::unknown:
      break;
  }
  return tl::unexpected(TextRefusal::encoding);
}

// A document begins with its type, its root, or a comment in front of these.
bool is_page(std::string_view text) {
  const std::string head = lower_head(text);
  const std::size_t first = head.find_first_not_of("\xef\xbb\xbf \t\r\n");
  if (first == std::string::npos || head[first] != '<') {
    return false;
  }
  const std::string_view start = std::string_view(head).substr(first);
  return starts_with(start, "<!doctype html") || starts_with(start, "<html") ||
         start.find("<html") != std::string_view::npos ||
         start.find("<body") != std::string_view::npos ||
         start.find("<article") != std::string_view::npos;
}

bool is_blank(std::string_view text) noexcept {
  return text.find_first_not_of(" \t\r\n\f\xef\xbb\xbf") == std::string_view::npos;
}

// Within what one article may be: checking takes time for every line.
bool is_article_long(std::string_view lines) noexcept {
  if (lines.size() > kMostArticleBytes) {
    return false;
  }
  std::size_t count = 0;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find_first_of("\r\n"), lines.size());
    if (end > kMostLineBytes || ++count > kMostArticleLines) {
      return false;
    }
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return true;
}

}  // namespace

tl::expected<std::string, TextRefusal>
read_dropped_text(std::string_view bytes, ArticleLines article_lines) {
  if (bytes.size() > kMostPageBytes) {
    return tl::unexpected(TextRefusal::too_large);
  }
  if (is_blank(bytes)) {
    return tl::unexpected(TextRefusal::empty);
  }
  Decoded text = decode(bytes);
  if (!text) {
    return text;
  }
  if (is_page(*text)) {
    if (article_lines == nullptr) {
      return tl::unexpected(TextRefusal::not_text);
    }
    *text = article_lines(*text);
    if (core::first_bad_utf8(*text)) {
      return tl::unexpected(TextRefusal::encoding);
    }
    if (is_blank(*text)) {
      return tl::unexpected(TextRefusal::no_article);
    }
  }
  if (is_blank(*text)) {
    return tl::unexpected(TextRefusal::empty);
  }
  if (!is_article_long(*text)) {
    return tl::unexpected(TextRefusal::too_long);
  }
  return text;
}

}  // namespace dateline::app
