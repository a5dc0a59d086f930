// libFuzzer: whatever the fragment, what is valid of it applies, the rest is named, and the state
// so reached has an address that gives it back.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "app/link/deep_link.hpp"
#include "core/story/read/story_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using namespace dateline;

app::World good_world() {
  std::ifstream file(DATELINE_SOURCE_DIR "/data/stories/lost-balloon/story.json", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  auto read = core::read_story(text.str(), "story.json");
  if (!read) {
    std::abort();
  }
  app::Catalogue catalogue;
  catalogue.views = {{"un", "", ""}, {"other", "", ""}};
  return app::make_world(std::move(read->story), std::move(catalogue));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const app::World world = good_world();
  const app::ReadLink read =
      app::from_fragment(std::string_view(reinterpret_cast<const char*>(data), size), world);
  if (read.dropped.size() > 8) {
    std::abort();
  }
  const std::string fragment = app::to_fragment(read.link, world);
  const app::ReadLink again = app::from_fragment(fragment, world);
  if (!again.dropped.empty() || app::to_fragment(again.link, world) != fragment) {
    std::abort();
  }
  return 0;
}
