// Marks that stand for several places: what they are called, and the thin circle that tells them
// from one. Which places are joined, the app layer decides.
#include "ui/map/map_clusters.hpp"

#include <algorithm>
#include <utility>

#include "ui/kit/ui.hpp"
#include "ui/map/map_marks.hpp"

namespace dateline::ui {
namespace {

ClusterWords pair_words(const Ui& ui, core::PlaceIndex first, core::PlaceIndex second) {
  ClusterWords words;
  words.name.add(ui.place_name(first));
  words.second = ui.say_with(Message::and_place, {ui.place_name(second)});
  return words;
}

}  // namespace

ClusterWords cluster_words(const Ui& ui, const app::PlaceMark& mark) {
  const auto members = app::members_of(ui.frame, mark);
  const auto holder = app::place_holding(ui.story(), ui.frame, mark);
  const bool among = holder && std::find(members.begin(), members.end(), *holder) != members.end();
  if (members.size() == 2) {
    core::PlaceIndex first = members[0];
    core::PlaceIndex second = members[1];
    if (among && *holder == second) {
      std::swap(first, second);
    }
    ClusterWords words = pair_words(ui, first, second);
    words.second_needed = !among;
    return words;
  }
  ClusterWords words;
  const Line places = ui.say_with(Message::places, {mark.member_count});
  if (!holder) {
    words.name = places;
    return words;
  }
  words.name.add(ui.place_name(*holder));
  words.second = places;
  if (among) {
    words.second = ui.say_with(Message::and_more_places, {mark.member_count - 1});
  }
  return words;
}

void draw_cluster_circle(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark) {
  draw_circle(
      canvas,
      {canvas.snap(mark.at.x), canvas.snap(mark.at.y)},
      app::outer_radius(mark) - 0.5f,
      ui.palette.ink_3,
      1
  );
}

void draw_member_lines(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark) {
  for (const core::PlaceIndex place : app::members_of(ui.frame, mark)) {
    const core::LngLat point = *ui.place(place).point;
    const core::ScreenPx at = core::to_screen(ui.frame.camera, ui.frame.map, point);
    draw_leader(ui, canvas, place, at, mark.at);
  }
}

}  // namespace dateline::ui
