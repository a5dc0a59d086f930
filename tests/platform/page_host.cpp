#include "platform/page_host.hpp"

#include "platform/web/bridge.hpp"
#include "platform/web/canvas.hpp"

namespace dateline::platform {

PageHost& page_host() {
  static PageHost host;
  return host;
}

std::vector<core::JsonTree> PageHost::take(std::string_view method) {
  std::vector<core::JsonTree> lists;
  std::erase_if(calls, [&](const HostCall& call) {
    if (call.method != method) {
      return false;
    }
    lists.push_back(*core::parse_json(call.list, call.method));
    return true;
  });
  return lists;
}

void ask_for_frame() {
  ++page_host().frames;
}

void call_host(std::string_view method, std::string_view list) {
  page_host().calls.push_back({std::string(method), std::string(list)});
}

// A browser would do more; for these tests texts are in normal form as they are.
std::string made_by_page(Making, std::string_view text) {
  return std::string(text);
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
