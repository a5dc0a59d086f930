// libFuzzer: whatever the bytes, a prepared story and the map's prepared lists are read or refused;
// what is read can be put in columns, made a world of, and written to be read again.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "app/model/prepared_catalogue.hpp"
#include "app/model/world.hpp"
#include "core/story/prepared/prepared_story.hpp"
#include "must.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using namespace dateline;

void check(const app::Catalogue& catalogue) {
  must(!catalogue.views.empty());
  for (const app::MapFile& file : catalogue.files) {
    must(file.name.find_first_of("/\\") == file.name.npos && file.level < 3);
  }
  for (const app::MapLabel& label : catalogue.labels) {
    must(on_the_globe(label.at) && label.from_zoom >= 0);
  }
  must(app::read_prepared_catalogue(app::prepare_catalogue(catalogue)).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (auto story = core::read_prepared_story(bytes)) {
    must(core::read_prepared_story(core::prepare_story(*story)).has_value());
    const std::size_t claims = story->claims.size();
    const app::World world = app::make_world(std::move(*story), app::Catalogue{});
    std::vector<std::uint32_t> rows;
    select_rows(world.table, {}, rows);
    must(rows.size() == claims);
  } else {
    must(!describe(story.error()).empty());
  }
  if (const auto catalogue = app::read_prepared_catalogue(bytes)) {
    check(*catalogue);
  }
  if (const auto labels = app::read_prepared_labels(bytes)) {
    must(app::read_prepared_labels(app::prepare_labels(*labels)).has_value());
  }
  return 0;
}
