// What all rows and cards of claims in the figures view have alike: their ground, their second line
// with the day, and what pointer, keyboard and click do.
#pragma once

#include <string_view>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// The claim is marked wherever it is shown, while a mouse is over this control.
void report_hover(const Ui& ui, const Hit& hit, core::ClaimIndex claim);

// Grey under what the pointer is over, as strong as `heat` (0 to 1).
void fill_heat(const Ui& ui, const Canvas& canvas, core::RectPx box, float heat);

// Amber for the open claim; else grey, as strong as `heat` (0 to 1).
void fill_claim_ground(const Ui& ui, const Canvas& canvas, core::RectPx box, bool open, float heat);

// Focus ring and click: after all else of the row has been drawn.
void handle_claim_row(const Ui& ui, const Hit& hit, core::RectPx box, core::ClaimIndex claim);

// A row of kListRow px: its words stand between `text` and `right`.
struct RowEdges {
  float left = 0;
  float text = 0;
  float right = 0;
};

struct RowWords {
  core::ClaimIndex claim;
  std::string_view second;  // what is said, in the row's second line
};

// The second line of a row that begins at `top`, with the claim's day at its right end.
void draw_words_and_day(
    const Ui& ui,
    const Canvas& canvas,
    RowEdges edges,
    float top,
    const RowWords& words
);

}  // namespace dateline::ui
