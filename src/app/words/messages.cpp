// A text is found by its line; a plural's form by its number among the byte 31. Nothing here
// allocates once a language is read.
#include "app/words/messages.hpp"

#include <algorithm>

#include "app/words/messages_english.hpp"
#include "core/base/text.hpp"
#include "core/base/utf8.hpp"

namespace dateline::app {

namespace {

constexpr char kBetweenForms = 0x1f, kBetweenItems = '|', kLastPlaceholder = 6;
constexpr std::size_t kMaxBytes = 128u << 10;
constexpr core::PerEnum<Language, const char*> kTags = {"en", "ko", "uk", "ru"};

// CLDR's rule for whole numbers, as a position among the language's forms: one, few, many, other;
// one, other; other.
std::size_t plural_form(Language language, std::uint32_t count) noexcept {
  if (language == Language::ko) {
    return 0;
  }
  if (language == Language::en) {
    return count == 1 ? 0 : 1;
  }
  const std::uint32_t ones = count % 10, hundreds = count % 100;
  if (ones == 1 && hundreds != 11) {
    return 0;
  }
  return ones >= 2 && ones <= 4 && (hundreds < 12 || hundreds > 14) ? 1 : 2;
}

constexpr core::PerEnum<Language, std::size_t> kPluralForms = {2, 1, 4, 4};

std::string_view part_of(std::string_view text, char between, std::size_t number) noexcept {
  for (; number > 0; --number) {
    const std::size_t end = text.find(between);
    if (end == text.npos) {
      return {};
    }
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find(between));
}

core::Problem problem(core::ProblemCode code, const char* message) {
  core::Problem made;
  made.code = code;
  made.message = message;
  return made;
}

}  // namespace

const char* tag_of(Language language) noexcept {
  return kTags[language];
}

std::optional<Language> language_of(std::string_view tag) noexcept {
  if (tag.size() < 2 || (tag.size() > 2 && tag[2] != '-')) {
    return std::nullopt;
  }
  for (const Language language : core::each<Language>) {
    const char* own = kTags[language];
    if ((tag[0] | 0x20) == own[0] && (tag[1] | 0x20) == own[1]) {
      return language;
    }
  }
  return std::nullopt;
}

Grouped::Grouped(std::uint32_t number, Language language) noexcept
    : begin_(sizeof text_) {
  const std::string_view mark =
      language == Language::en || language == Language::ko ? "," : "\xE2\x80\xAF";
  for (int digits = 0; digits == 0 || number > 0; ++digits, number /= 10) {
    if (digits > 0 && digits % 3 == 0) {
      begin_ -= mark.size();
      std::copy(mark.begin(), mark.end(), text_ + begin_);
    }
    text_[--begin_] = static_cast<char>('0' + number % 10);
  }
}

Messages::Messages(bool month_first)
    : text_(kEnglishText),
      month_first_(month_first) {
  std::uint32_t at = 0;
  for (std::uint32_t& start : starts_) {
    start = at;
    at = static_cast<std::uint32_t>(text_.find('\n', at) + 1);
  }
}

std::string_view Messages::line(Message id) const noexcept {
  const std::string_view from =
      std::string_view(text_).substr(starts_[static_cast<std::size_t>(id)]);
  return from.substr(0, from.find('\n'));
}

std::string_view
message_form(std::string_view line, std::uint32_t count, Language language) noexcept {
  const auto forms =
      static_cast<std::size_t>(std::count(line.begin(), line.end(), kBetweenForms)) + 1;
  if (forms == 1) {
    return line;
  }
  const bool has_zero = forms > kPluralForms[language];
  return part_of(
      line,
      kBetweenForms,
      has_zero && count == 0 ? 0 : plural_form(language, count) + (has_zero ? 1 : 0)
  );
}

std::string_view Messages::form(Message id, std::uint32_t count) const noexcept {
  return message_form(
      line(id),
      count,
      starts_[static_cast<std::size_t>(id)] >= english_from_ ? Language::en : language_
  );
}

std::string_view Messages::text(Message id) const noexcept {
  return form(id, 1);
}

std::size_t next_placeholder(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size() && !(text[at] > 0 && text[at] <= kLastPlaceholder)) {
    ++at;
  }
  return at;
}

std::string Messages::spelt(Message id, Values values) const {
  std::string text;
  spell(id, values, [&text](std::string_view piece) { text += piece; });
  return text;
}

std::string_view list_item(std::string_view text, std::size_t at) noexcept {
  return part_of(text, kBetweenItems, at);
}

std::string_view Messages::item(Message list, std::size_t at) const noexcept {
  return list_item(line(list), at);
}

core::Result<Messages> read_messages(std::string_view bytes) {
  if (bytes.size() > kMaxBytes) {
    return tl::unexpected(
        problem(core::ProblemCode::too_large, "the file of the interface's words is over 128 KiB")
    );
  }
  if (core::first_bad_utf8(bytes)) {
    return tl::unexpected(
        problem(core::ProblemCode::not_text, "the file of the interface's words is not UTF-8")
    );
  }
  const std::string head = core::concat({"dateline-messages/1 ", kMessagesDigest, " "});
  const auto language = language_of(bytes.substr(std::min(bytes.size(), head.size()), 2));
  if (bytes.substr(0, head.size()) != head || !language) {
    return tl::unexpected(problem(
        core::ProblemCode::unknown_version,
        "the file of the interface's words belongs to another version of this program"
    ));
  }
  const auto lines = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  if (lines != kMessages + 1 || bytes.back() != '\n') {
    return tl::unexpected(problem(
        core::ProblemCode::too_many,
        "the file of the interface's words does not have a line for each text"
    ));
  }

  Messages read;
  const auto own = static_cast<std::uint32_t>(bytes.size());
  std::uint32_t at = static_cast<std::uint32_t>(bytes.find('\n') + 1);
  for (std::uint32_t& start : read.starts_) {
    start = bytes[at] == '\n' ? start + own : at;
    at = static_cast<std::uint32_t>(bytes.find('\n', at) + 1);
  }
  read.text_.insert(0, bytes);
  read.english_from_ = own;
  read.language_ = *language;
  return read;
}

}  // namespace dateline::app
