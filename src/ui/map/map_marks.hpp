// The marks of places on the map.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_marks(const Ui& ui, const Canvas& canvas);

// True for a city or a site, which a dot may stand for; a region, a country, a sea is never drawn
// as a pin.
[[nodiscard]] bool is_spot(const core::Place& place) noexcept;

// From where the place is to where its mark stands; with a dot where the place is a spot.
void draw_leader(
    const Ui& ui,
    const Canvas& canvas,
    core::PlaceIndex place,
    core::ScreenPx from,
    core::ScreenPx to
);

// px from a selected mark's ring to the outside of the ring about it
inline constexpr float kSelectedReach = 5;

}  // namespace dateline::ui
