#include "platform/page_host.hpp"

#include "platform/web/bridge.hpp"
#include "platform/web/canvas.hpp"

namespace dateline::platform {

PageHost& page_host() {
  static PageHost host;
  return host;
}

void ask_for_frame() {
  ++page_host().frames;
}

void write_fragment(std::string_view fragment, bool push) {
  (push ? page_host().pushed : page_host().replaced).emplace_back(fragment);
}

void copy_text(int what, std::string_view text, std::string_view fragment) {
  page_host().copies.push_back({what, std::string(text), std::string(fragment)});
}

void fetch_messages(std::string_view language) {
  page_host().languages.emplace_back(language);
}

void choose_text() {
  ++page_host().choices;
}

void show_on_page(int what) {
  page_host().shown.push_back(what);
}

// A browser would do more; for these tests texts are in normal form as they are.
std::string made_by_page(Making, std::string_view text) {
  return std::string(text);
}

void fetch_map_file(std::uint32_t file, std::string_view) {
  page_host().files.push_back(file);
}

// The test's own context stands in for the canvas.
bool Canvas::open(std::string&) {
  return true;
}

void Canvas::resize(int css_width, int css_height, int device_width, int device_height) {
  PageHost& host = page_host();
  host.css_width = css_width, host.css_height = css_height;
  host.device_width = device_width, host.device_height = device_height;
}

}  // namespace dateline::platform
