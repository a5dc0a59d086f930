// Where a country is named that fills the map while its own point lies beyond the edge: at a point
// of its land, the one nearest to the map's middle, of those around which the whole word stands on
// the country's own land. Whose land a point is follows from the nearest point of a region, of a
// country or of the net.
#include "ui/map/country_names.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/map_memory.hpp"

namespace dateline::ui {

namespace {

constexpr std::size_t kMostPoints = 320;
// CSS px
constexpr float kAround = 300;
constexpr float kFromEdge = 20;
constexpr float kBesideWord = 8;

struct LandPoint {
  std::string_view country;  // empty: no one's, or contested
  core::ScreenPx at;
  bool may_stand = false;  // a name may stand there: it is not a country's own point
};

struct Land {
  LandPoint points[kMostPoints];
  std::size_t count = 0;

  [[nodiscard]] std::string_view country_at(core::ScreenPx at) const {
    std::string_view nearest;
    float least = 1e12f;
    for (std::size_t i = 0; i < count; ++i) {
      const float away = std::hypot(points[i].at.x - at.x, points[i].at.y - at.y);
      if (away >= least) {
        continue;
      }
      least = away;
      nearest = points[i].country;
    }
    return nearest;
  }

  [[nodiscard]] bool
  contains_word(core::ScreenPx middle, float half, std::string_view country) const {
    for (const float share : {-1.0f, -0.5f, 0.5f, 1.0f}) {
      if (country_at({middle.x + share * half, middle.y}) != country) {
        return false;
      }
    }
    return true;
  }
};

void add(
    Land& land,
    const core::RectPx& outer,
    std::string_view country,
    core::ScreenPx at,
    bool may_stand
) {
  if (outer.contains(at) && land.count < kMostPoints) {
    land.points[land.count++] = {country, at, may_stand};
  }
}

// Only the part of each row that may be near: the net has thousands of points.
void add_ground(const Ui& ui, const core::Aim& aim, const core::RectPx& outer, Land& land) {
  constexpr double kKmPerDegree = 111.2;
  constexpr double kRadians = 0.017453292519943295;
  constexpr double kLeastCosine = 0.05;
  const core::LngLat middle = ui.frame.camera.centre;
  const double reach =
      std::hypot(outer.width, outer.height) / 2 * ui.frame.km_per_px / kKmPerDegree;
  for (const app::GroundRow& row : ui.world.catalogue.ground) {
    if (std::abs(row.lat - middle.lat) > reach) {
      continue;
    }
    const double wide = reach / std::max(std::cos(row.lat * kRadians), kLeastCosine);
    for (double lng = row.west; lng <= row.east; lng += app::kGroundStep) {
      if (std::abs(std::remainder(lng - middle.lng, 360.0)) <= wide) {
        add(land, outer, row.code, core::to_screen(aim, core::LngLat{lng, row.lat}), true);
      }
    }
  }
}

// On the map and around it. From afar countries' own points are visible, and the net would be too
// dense to tell.
void collect(const Ui& ui, const core::Aim& aim, Land& land) {
  constexpr double kNearKmPerPx = 6;
  const core::RectPx outer = inset(ui.layout.map_free, -kAround);
  for (const app::MapLabel& label : ui.world.catalogue.labels) {
    const bool region = label.kind == app::MapLabelKind::region;
    if (region || label.kind == app::MapLabelKind::country) {
      const std::string_view code = std::string_view(label.code).substr(0, 2);
      add(land, outer, code, core::to_screen(aim, label.at), region);
    }
  }
  if (ui.frame.km_per_px < kNearKmPerPx) {
    add_ground(ui, aim, outer, land);
  }
}

// Finds the name its point of the country's land; false when there is none.
bool stand(const Ui& ui, const Land& land, std::string_view country, CountryName& name) {
  const core::RectPx inner = inset(ui.layout.map_free, kFromEdge);
  const ImVec2 middle = centre_of(inner);
  const float half = name.width / 2 + kBesideWord;
  bool found = false;
  float least = 1e12f;
  for (std::size_t i = 0; i < land.count; ++i) {
    const LandPoint& point = land.points[i];
    if (!point.may_stand || point.country != country) {
      continue;
    }
    const float away = std::hypot(point.at.x - middle.x, point.at.y - middle.y);
    if (away >= least || !inner.contains(point.at)) {
      continue;
    }
    if (map_of(ui).labels.is_blocked(point.at) || !land.contains_word(point.at, half, country)) {
      continue;
    }
    found = true;
    least = away;
    name.at = point.at;
  }
  return found;
}

// Whether a label is a country's whose own point lies beyond the edge, and that the story does not
// name itself.
bool is_country_beyond(const Ui& ui, const core::Aim& aim, std::uint32_t index) {
  const app::MapLabel& label = ui.world.catalogue.labels[index];
  const MapName& words = map_of(ui).map_words.labels[index];
  if (label.kind != app::MapLabelKind::country || label.code.empty() || !words.writable) {
    return false;
  }
  if (ui.layout.map_free.contains(core::to_screen(aim, label.at))) {
    return false;
  }
  return words.place == kNoPlace || map_of(ui).named_places[words.place] == 0;
}

// With the space between its letters.
float width_of(const Ui& ui, std::uint32_t index) {
  const app::MapLabel& label = ui.world.catalogue.labels[index];
  const MapName& words = map_of(ui).map_words.labels[index];
  const auto spaces = static_cast<float>(std::max(words.letters, 1u) - 1);
  return words.width + tracking_of(ui.frame.camera.zoom, label) * spaces;
}

}  // namespace

std::size_t
name_countries_beyond(const Ui& ui, const core::Aim& aim, CountryName (&names)[kMostCountryNames]) {
  Land land;
  collect(ui, aim, land);
  std::size_t count = 0;
  const auto& labels = ui.world.catalogue.labels;
  for (std::uint32_t i = 0; i < labels.size() && count < kMostCountryNames; ++i) {
    if (!is_country_beyond(ui, aim, i)) {
      continue;
    }
    CountryName name;
    name.label = i;
    name.width = width_of(ui, i);
    if (stand(ui, land, labels[i].code, name)) {
      names[count] = name;
      ++count;
    }
  }
  return count;
}

}  // namespace dateline::ui
