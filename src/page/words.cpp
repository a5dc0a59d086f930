#include "page/words.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/base/utf8.hpp"

namespace dateline::page {

namespace {

constexpr std::size_t kMaxBytes = 128u << 10;

tl::unexpected<core::Problem> refused(core::ProblemCode code, const char* message) {
  core::Problem made;
  made.code = code;
  made.message = message;
  made.remedy = "Build the program again.";
  return tl::unexpected(std::move(made));
}

}  // namespace

std::string_view Words::text(Word id) const noexcept {
  const std::string_view from =
      std::string_view(text_).substr(starts_[static_cast<std::size_t>(id)]);
  return app::message_form(from.substr(0, from.find('\n')), 1, language_);
}

std::string Words::spelt(Word id, app::Values values) const {
  const std::string_view from =
      std::string_view(text_).substr(starts_[static_cast<std::size_t>(id)]);
  std::string all;
  app::spell_form(
      app::message_form(from.substr(0, from.find('\n')), app::count_of(values), language_),
      values,
      language_,
      [&all](std::string_view piece) { all += piece; }
  );
  return all;
}

core::Result<Words> read_words(std::string_view bytes) {
  if (bytes.size() > kMaxBytes) {
    return refused(core::ProblemCode::too_large, "the file of the page's words is over 128 KiB");
  }
  if (core::first_bad_utf8(bytes)) {
    return refused(core::ProblemCode::not_text, "the file of the page's words is not UTF-8");
  }
  const std::string head = core::concat({"dateline-twin/1 ", kWordsDigest, " "});
  const auto language = app::language_of(bytes.substr(std::min(bytes.size(), head.size()), 2));
  if (bytes.substr(0, head.size()) != head || !language) {
    return refused(
        core::ProblemCode::unknown_version,
        "the file of the page's words belongs to another version of this program"
    );
  }
  const auto lines = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  if (lines != kWords + 1 || bytes.back() != '\n') {
    return refused(
        core::ProblemCode::too_many,
        "the file of the page's words does not have a line for each text"
    );
  }

  Words read;
  read.text_ = bytes;
  read.language_ = *language;
  std::uint32_t at = static_cast<std::uint32_t>(bytes.find('\n') + 1);
  for (std::uint32_t& start : read.starts_) {
    start = at;
    at = static_cast<std::uint32_t>(bytes.find('\n', at) + 1);
  }
  return read;
}

}  // namespace dateline::page
