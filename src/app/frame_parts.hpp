// The parts of `make_frame`, each filling its own vectors. Internal to the app layer.
#pragma once

#include "app/frame.hpp"
#include "app/selection.hpp"

namespace dateline::app {

// What depends on the choices alone (LinkState without the camera).
void fill_lists(const LinkState& link, const World& world, Frame& frame);
void fill_time(const LinkState& link, const World& world, Frame& frame);
void fill_marks(const LinkState& link, const World& world, Frame& frame);
void fill_arcs(const LinkState& link, const World& world, Frame& frame);

// What depends on the camera and on what is hovered.
void place_marks(const AppState& state, const World& world, Frame& frame);

// Works out how far each mark stands aside at this zoom, so that none hides another. Panning changes nothing of it, nor does selecting.
void spread_marks(const World& world, double zoom, Frame& frame);

// True when the place can be drawn: it has a point, or an area.
[[nodiscard]] bool is_mapped(const core::Place& place) noexcept;

}  // namespace dateline::app
