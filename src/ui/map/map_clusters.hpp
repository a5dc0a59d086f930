// Marks that stand for several places.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// A cluster is named after a place that holds all of its places (`Ukraine`, `and 3 more places`),
// two places by both their names (`Pyongyang`, `and Seoul`), and what nothing holds by how many
// they are: never after one of several.
struct ClusterWords {
  Line name, second;
  bool second_needed = false;  // without it the first line would say less than the cluster holds
};
[[nodiscard]] ClusterWords cluster_words(const Ui& ui, const app::PlaceMark& mark);
void draw_cluster_circle(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark);
// from its places to where it stands
void draw_member_lines(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark);
// over everything: its places, with their counts
DATELINE_LATER void
draw_cluster_card(core::LaterKey, const Ui& ui, const Canvas& map, const app::PlaceMark& mark);

}  // namespace dateline::ui
