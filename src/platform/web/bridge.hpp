// The page's JavaScript as the program sees it: how bytes and text cross, and what may be asked.
//
// The page hands a `host` object to the module it creates; every function below calls one of that
// object's methods (web/src/program/instance.js).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dateline::platform {

// Fills `into` with the bytes that the page has prepared; the page has told their number before.
void take_bytes(std::span<std::byte> into);

// The answer to the call that is running, UTF-8. At most one a call counts.
void give_answer(std::string_view text);

// Wants one animation frame; asking again before it came changes nothing.
void ask_for_frame();

// Calls a method of the page's own host with the arguments in a JSON list (app/change/effect.hpp).
void call_host(std::string_view method, std::string_view list);

// Text that the browser makes of text.
enum class Making : int {
  nfkc = 0,
  article_lines = 1
};
[[nodiscard]] std::string made_by_page(Making making, std::string_view text);

}  // namespace dateline::platform
