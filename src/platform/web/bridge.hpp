// The page's JavaScript as the program sees it: how bytes and text cross, and what may be asked. It
// knows no story, no widget and no address bar.
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

// Fills `into` with the bytes that the page has laid ready; the page has told their number before.
void take_bytes(std::span<std::byte> into);

// The answer to the call that is running, UTF-8. At most one a call counts.
void give_answer(std::string_view text);

// Wants one animation frame; asking again before it came changes nothing.
void ask_for_frame();

void write_fragment(std::string_view fragment, bool push);
// the text, then the page's address with the fragment; dateline_copied answers
void copy_text(int what, std::string_view text, std::string_view fragment);
void fetch_messages(std::string_view language);
void choose_text();  // lets the reader choose a file
void show_on_page(int what);

// Text that the browser makes of text.
enum class Making : int {
  nfkc = 0,
  article_lines = 1
};
[[nodiscard]] std::string made_by_page(Making making, std::string_view text);
void fetch_map_file(std::uint32_t file, std::string_view name);

}  // namespace dateline::platform
