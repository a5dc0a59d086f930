// Cameras are rounded to what their zoom can show; names are those of the kinds themselves.
#include "app/link/link_parts.hpp"

#include <algorithm>
#include <cmath>

#include "app/link/deep_link.hpp"
#include "app/link/link_keys.hpp"
#include "app/link/link_text.hpp"

namespace dateline::app {

namespace {

constexpr int kZoomDecimals = 3;

// Decimals of a degree that a quarter of a pixel needs at this zoom: the world is 512 * 2^zoom px
// wide.
int degree_decimals(double zoom) noexcept {
  const double needed = std::ceil(zoom * 0.30103 + 0.75);
  return std::clamp(static_cast<int>(needed), 1, 8);
}

}  // namespace

std::string days_text(core::DayRange days) {
  return core::iso_day(days.first) + "/" + core::iso_day(days.last);
}

std::string list_of(unsigned mask, std::size_t kinds, NameOfKind name) {
  std::string list;
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    if ((mask >> kind & 1) == 0) {
      continue;
    }
    if (!list.empty()) {
      list += ',';
    }
    list += name(kind);
  }
  return list.empty() ? std::string(kNone) : list;
}

std::optional<unsigned> read_list(std::string_view text, std::size_t kinds, NameOfKind name) {
  if (text == kNone) {
    return 0u;
  }
  unsigned mask = 0;
  while (!text.empty()) {
    const std::string_view word = cut_before(text, ',');
    std::size_t kind = 0;
    while (kind < kinds && word != name(kind)) {
      ++kind;
    }
    if (kind == kinds) {
      return std::nullopt;
    }
    mask |= 1u << kind;
  }
  if (mask == 0) {
    return std::nullopt;
  }
  return mask;
}

core::Camera as_linked(const core::Camera& camera) {
  // first: it decides how many decimals the degrees have
  const double zoom = rounded(camera.zoom, kZoomDecimals);
  const int decimals = degree_decimals(zoom);
  const core::LngLat centre{
      .lng = rounded(camera.centre.lng, decimals),
      .lat = rounded(camera.centre.lat, decimals),
  };
  return {centre, zoom, camera.projection};
}

std::string camera_text(const core::Camera& camera) {
  const int decimals = degree_decimals(camera.zoom);
  std::string text = decimal(camera.zoom, kZoomDecimals);
  text += "/" + decimal(camera.centre.lat, decimals);
  text += "/" + decimal(camera.centre.lng, decimals);
  return text;
}

std::optional<core::Camera> read_camera(std::string_view text) {
  const std::size_t a = text.find('/');
  const std::size_t b = a == std::string_view::npos ? a : text.find('/', a + 1);
  if (b == std::string_view::npos) {
    return std::nullopt;
  }
  const auto zoom = number(text.substr(0, a));
  const auto lat = number(text.substr(a + 1, b - a - 1));
  const auto lng = number(text.substr(b + 1));
  if (!zoom || !lat || !lng) {
    return std::nullopt;
  }
  if (*zoom > core::kMaxZoom || std::abs(*lat) > 90 || std::abs(*lng) > 180) {
    return std::nullopt;
  }
  return as_linked({{*lng, *lat}, *zoom, {}});
}

std::optional<std::uint32_t> read_step(std::string_view text, std::size_t steps) {
  if (text.size() > 2) {
    return std::nullopt;
  }
  const auto step = number(text);
  if (!step || *step != std::floor(*step)) {
    return std::nullopt;
  }
  if (*step < 1 || *step > static_cast<double>(steps)) {
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(*step) - 1;
}

}  // namespace dateline::app
