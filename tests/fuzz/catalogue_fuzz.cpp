// libFuzzer: whatever the bytes, the map's list of files is refused with a reason or read with
// every name plain and every place on the globe.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "app/model/world.hpp"
#include "must.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using namespace dateline;

void check(const core::Problems& problems) {
  must(!problems.empty());
  for (const core::Problem& problem : problems) {
    must(!core::describe(problem).empty() && problem.severity == core::Severity::error);
  }
}

void check(const app::MapFile& file) {
  must(
      !file.name.empty() && file.name.find_first_of("/\\") == std::string::npos &&
      file.name.front() != '.' && file.level < 3
  );
  must(
      on_the_globe({file.box.west, file.box.south}) && on_the_globe({file.box.east, file.box.north})
  );
}

void check(const app::MapLabel& label) {
  must(
      !name_in(label.names, app::Language::ru).empty() && on_the_globe(label.at) &&
      label.from_zoom >= 0
  );
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto catalogue = app::read_catalogue(bytes)) {
    must(catalogue->views.size() <= app::kMaxBorderViews);
    for (const app::MapFile& file : catalogue->files) {
      check(file);
    }
    for (const app::MapLabel& label : catalogue->labels) {
      check(label);
    }
  } else {
    check(catalogue.error());
  }
  if (const auto labels = app::read_labels(bytes)) {
    for (const app::MapLabel& label : labels->labels) {
      check(label);
    }
  } else {
    check(labels.error());
  }
  if (const auto names = app::read_label_names(bytes)) {
    for (const std::string& name : names->names) {
      must(name.size() <= 120 && name.find('\n') == std::string::npos);
    }
  } else {
    must(!names.error().message.empty());
  }
  return 0;
}
