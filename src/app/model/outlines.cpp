// A sorted list of codes.
#include "app/model/outlines.hpp"

#include <algorithm>

#include "core/base/sorting.hpp"

namespace dateline::app {

void Outlines::learn(const core::Mesh& mesh) {
  if (mesh.level != 0) {
    return;
  }
  for (const core::Fill& fill : mesh.fills) {
    codes_.push_back(fill.code);
  }
  core::sort_range(codes_.begin(), codes_.end());
  codes_.erase(std::unique(codes_.begin(), codes_.end()), codes_.end());
}

std::vector<core::PlaceIndex> Outlines::missing(const core::Story& story) const {
  std::vector<core::PlaceIndex> places;
  if (codes_.empty()) {
    return places;
  }
  const auto is_missing = [this](const std::string& code) {
    return !std::binary_search(codes_.begin(), codes_.end(), code);
  };
  for (std::uint32_t i = 0; i < story.places.size(); ++i) {
    const std::vector<std::string>& codes = story.places[i].iso_codes;
    if (std::any_of(codes.begin(), codes.end(), is_missing)) {
      places.push_back({i});
    }
  }
  return places;
}

}  // namespace dateline::app
