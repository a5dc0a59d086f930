// A small function around a library.
#include "tools/text_services.hpp"

#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace dateline::tools {
namespace {

struct Free {
  void operator()(utf8proc_uint8_t* text) const noexcept {
    std::free(text);
  }
};

std::string nfkc(std::string_view utf8) {
  // utf8proc works on unsigned bytes; a copy spares the cast of somebody's view
  const std::string input(utf8);
  utf8proc_uint8_t* made = nullptr;
  constexpr auto kForm =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
  const auto* bytes = static_cast<const utf8proc_uint8_t*>(static_cast<const void*>(input.data()));
  const utf8proc_ssize_t length =
      utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(input.size()), &made, kForm);
  const std::unique_ptr<utf8proc_uint8_t, Free> owned(made);
  if (length < 0) {
    return input;  // not UTF-8: the caller's mistake, and harmless
  }
  return {made, made + length};
}

}  // namespace

core::TextServices text_services() noexcept {
  return {nfkc};
}

}  // namespace dateline::tools
