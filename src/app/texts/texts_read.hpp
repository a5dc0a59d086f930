// What a reader drops on the page, turned into an article's lines, or refused with a reason. Its
// bytes are untrusted: nothing of them is run or kept here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace dateline::app {

inline constexpr std::size_t kMostPageBytes = 8u << 20;       // of what is dropped
inline constexpr std::size_t kMostArticleBytes = 512u << 10;  // of the article in it, as UTF-8
inline constexpr std::size_t kMostArticleLines = 4000;
inline constexpr std::size_t kMostLineBytes = 64u << 10;

// Why a text is not checked.
enum class TextRefusal : std::uint8_t {
  unreadable,  // the browser or the system did not give its bytes
  empty,
  too_large,   // over kMostPageBytes
  not_text,    // a picture, a PDF, an office document, an archive, ...
  encoding,    // neither Unicode nor an encoding that the page names and this knows
  no_article,  // a page without words
  too_long,    // over what one article may be
  of_none,     // the text of none of the story's articles
};
inline constexpr std::size_t kTextRefusals = 8;

// The article in a web page, a paragraph a line; the page is valid UTF-8 and is never run.
using ArticleLines = std::string (*)(std::string_view html);

// UTF-8, a paragraph a line. Plain text is taken in UTF-8, and in UTF-16 with a byte order mark; a
// page also in windows-1251, windows-1252 and ISO 8859-1, where its first 2 KiB name one of these.
// `article_lines` null: pages are refused as not_text.
[[nodiscard]] tl::expected<std::string, TextRefusal>
read_dropped_text(std::string_view bytes, ArticleLines article_lines);

}  // namespace dateline::app
