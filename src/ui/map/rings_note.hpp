// The note that says what the rings on the map count, in its corner.
#pragma once

#include "core/geo/projection.hpp"
#include "ui/kit/messages.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// What a ring counts: claims about its place, or those made there.
[[nodiscard]] Message ring_words(const Ui& ui) noexcept;

// Whether a ring reaches into the box.
[[nodiscard]] bool covers_ring(const Ui& ui, core::RectPx box);

// Above the scale bar: the box of its words, empty where there is no room for them.
[[nodiscard]] core::RectPx rings_note_box(const Ui& ui, const Canvas& canvas);
void draw_rings_note(const Ui& ui, const Canvas& canvas);

}  // namespace dateline::ui
