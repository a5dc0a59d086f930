// A page without a browser: it answers what the program asks of JavaScript, and remembers it.
#pragma once

#include <string>
#include <vector>

namespace dateline::platform {

struct Copy {
  int what = 0;
  std::string text, fragment;
};

// What the program has asked of the page since it was last cleared.
struct PageHost {
  int frames = 0;
  std::vector<std::string> pushed, replaced;  // fragments
  std::vector<Copy> copies;
  std::vector<std::string> languages;
  std::vector<std::uint32_t> files;
  std::vector<int> shown;  // parts of the page
  int choices = 0;         // of a file
  int css_width = 0, css_height = 0, device_width = 0, device_height = 0;
};

[[nodiscard]] PageHost& page_host();

}  // namespace dateline::platform
