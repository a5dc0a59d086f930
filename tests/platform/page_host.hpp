// A page without a browser: it answers what the program asks of JavaScript, and remembers it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json_tree.hpp"

namespace dateline::platform {

// A method of the page's own host, and its arguments as a JSON list.
struct HostCall {
  std::string method, list;
};

// What the program has asked of the page since it was last cleared.
struct PageHost {
  int frames = 0;
  std::vector<HostCall> calls;
  int css_width = 0, css_height = 0, device_width = 0, device_height = 0;

  // The arguments of each call of the method, which are forgotten.
  std::vector<core::JsonTree> take(std::string_view method);
};

[[nodiscard]] PageHost& page_host();

}  // namespace dateline::platform
