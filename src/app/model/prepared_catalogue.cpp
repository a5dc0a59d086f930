// Reads the map's lists in columns: bytes from the network, so every entry is checked and a bad one
// refuses the whole.
#include "app/model/prepared_catalogue.hpp"

#include <utility>

#include "app/model/catalogue_columns.hpp"
#include "core/base/ranges.hpp"

namespace dateline::app {

void describe_small(core::TextColumnReader& form, std::size_t column, std::uint8_t& value) {
  std::uint32_t read = 0;
  form.count(column, read, 255);
  value = static_cast<std::uint8_t>(read);
}

namespace {

constexpr std::size_t kMostBytes = 512u << 10;

core::Problems refusal(const char* file) {
  core::Problem problem;
  problem.code = core::ProblemCode::bad_value;
  problem.file = file;
  problem.message = "the map's list of files and names is damaged";
  problem.remedy = "Bundle the story again.";
  return {std::move(problem)};
}

bool are_sound(const Names& names) {
  return !names[Language::en].empty() &&
         core::all_of(names, [](const std::string& name) { return name.size() <= kMaxName; });
}

bool are_sound(const std::vector<MapLabel>& labels) {
  return core::all_of(labels, [](const MapLabel& label) {
    return are_sound(label.names) && label.local.size() <= kMaxName &&
           label.code.size() <= kMaxCode && label.from_zoom >= 0;
  });
}

bool is_sound(const GroundRow& row) {
  return row.lat > -90 && row.lat < 90 && row.west <= row.east && row.code.size() <= 2;
}

bool is_sound(const Catalogue& catalogue) {
  const bool views = core::all_of(catalogue.views, [&](const BorderView& view) {
    const auto first = find_border_view(catalogue, view.id);
    return is_view_id(view.id) && are_sound(view.names) && view.basis.size() <= kMaxBasis &&
           &catalogue.views[*first] == &view;
  });
  const bool files = core::all_of(catalogue.files, [](const MapFile& file) {
    return is_plain_file_name(file.name) && file.level < 3 && is_on_globe(file.box);
  });
  const bool scales = core::all_of(catalogue.max_km_per_px, [](double scale) { return scale > 0; });
  return !catalogue.views.empty() && views && files && scales && are_sound(catalogue.labels);
}

}  // namespace

core::Checked<Catalogue> read_prepared_catalogue(std::string_view bytes) {
  core::TextColumnReader form(bytes.substr(0, kMostBytes), kPreparedMapFormat, column::count);
  Catalogue catalogue;
  describe_catalogue(form, catalogue);
  if (!form.ok() || !form.at_end() || !is_sound(catalogue)) {
    return tl::unexpected(refusal("map.txt"));
  }
  return catalogue;
}

core::Checked<LaterLabels> read_prepared_labels(std::string_view bytes) {
  core::TextColumnReader form(bytes.substr(0, kMostBytes), kPreparedLabelsFormat, column::count);
  LaterLabels later;
  describe_later_labels(form, later);
  const bool ground =
      core::all_of(later.ground, [](const GroundRow& row) { return is_sound(row); });
  if (!form.ok() || !form.at_end() || !ground || !are_sound(later.labels)) {
    return tl::unexpected(refusal("labels.txt"));
  }
  return later;
}

}  // namespace dateline::app
