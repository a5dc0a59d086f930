#include "ui/kit/scale_bar.hpp"

#include <cmath>
#include <initializer_list>

namespace dateline::ui {

namespace {

// Between the two places that stand `px` apart about the map's middle.
double km_across(const core::Aim& aim, double px) noexcept {
  const auto x = [&](double away) {
    return static_cast<float>(aim.middle_x + away);
  };
  const auto y = static_cast<float>(aim.middle_y);
  return core::distance_km(
      core::to_place(aim, {x(-px / 2), y}),
      core::to_place(aim, {x(px / 2), y})
  );
}

double longest_round(double km) noexcept {
  const double magnitude = std::pow(10.0, std::floor(std::log10(km)));
  for (const double step : {5.0, 2.0}) {
    if (step * magnitude <= km) {
      return step * magnitude;
    }
  }
  return magnitude;
}

}  // namespace

ScaleBar
scale_bar(const core::Camera& camera, core::RectPx map, float most, double unit_km) noexcept {
  const core::Aim aim = core::aim_of(camera, map);
  const double room = static_cast<double>(most), longest = km_across(aim, room);
  if (!(longest > 1e-6)) {
    return {};
  }
  const double km = longest_round(longest / unit_km) * unit_km;
  // Nearly in proportion: each step leaves a small part of what was wrong.
  double px = room * km / longest;
  for (int i = 0; i < 4; ++i) {
    px = std::fmin(room, px * km / std::fmax(1e-6, km_across(aim, px)));
  }
  return {km, static_cast<float>(px)};
}

}  // namespace dateline::ui
