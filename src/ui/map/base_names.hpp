// Names of the base map: countries, cities, seas and regions.
#pragma once

#include "core/map/label_layout.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Adds the candidates for this view to MapMemory::labels, and draws one that was given room.
void add_base_names(const Ui& ui, const core::Aim& aim);
void draw_base_name(
    const Ui& ui,
    const Canvas& canvas,
    const core::Aim& aim,
    const core::PlacedLabel& label
);

}  // namespace dateline::ui
