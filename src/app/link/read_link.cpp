// A fragment that anyone may have written. None is the story's own beginning.
#include "app/link/deep_link.hpp"
#include "app/link/read_parts.hpp"

namespace dateline::app {

ReadLink from_fragment(std::string_view fragment, const World& world, Language language) {
  ReadLink read{default_link(world), {}};
  read.link.tab = default_tab(read.link);
  if (!fragment.empty() && fragment.front() == '#') {
    fragment.remove_prefix(1);
  }
  const auto key = world.later_part.key();
  if (key && !fragment.empty()) {
    read_parts(*key, fragment, world, language, read);
  }
  return read;
}

}  // namespace dateline::app
