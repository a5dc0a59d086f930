// Marks that stand for several places: the thin circle that tells them from one, what they are
// called, and the card that lists their places. Which places are joined, the app layer decides.
#include "ui/map/map_clusters.hpp"

#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/map_marks.hpp"

namespace dateline::ui {

namespace {

constexpr float kPad = 12, kRow = 22, kStrip = 48, kCount = 26, kLeastWide = 190, kMostWide = 300;
constexpr std::size_t kMostRows = 8;

const app::PlaceMark* single_of(const Ui& ui, core::PlaceIndex place) {
  for (const app::PlaceMark& mark : ui.frame.singles) {
    if (mark.place == place) {
      return &mark;
    }
  }
  return nullptr;
}

struct Card {
  Line head, foot;
  std::size_t rows = 0;
  core::RectPx box;
};

// Says what the sum of the rows does not: that a claim about two of the places counts once.
Line foot_of(const Ui& ui, const app::PlaceMark& mark, std::size_t left_out) {
  std::uint32_t sum = 0;
  for (const core::PlaceIndex place : app::members_of(ui.frame, mark)) {
    if (const app::PlaceMark* const single = single_of(ui, place)) {
      sum += single->claims;
    }
  }
  Line foot;
  if (left_out > 0) {
    foot = ui.say_with(Message::and_more, {static_cast<std::uint32_t>(left_out)});
  }
  if (sum > mark.claims) {
    foot.add(ui.say(Message::counts_once));
  }
  return foot;
}

// Beside the mark, on the side where there is more room.
core::RectPx placed(const Ui& ui, const app::PlaceMark& mark, float wide, float high) {
  const core::RectPx free = ui.layout.map_free;
  const float reach = app::outer_radius(mark) + 12;
  const bool right = mark.at.x < free.x + free.width / 2;
  const float x = right ? mark.at.x + reach : mark.at.x - reach - wide;
  const float y = std::clamp(
      mark.at.y - high / 2,
      free.y + 4,
      std::max(free.y + 4, bottom_of(free) - high - 4)
  );
  return {
      std::clamp(x, free.x + 4, std::max(free.x + 4, right_of(free) - wide - 4)),
      y,
      wide,
      high
  };
}

Card card_of(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark) {
  const auto members = app::members_of(ui.frame, mark);
  Card card;
  card.rows = std::min(members.size(), kMostRows);
  card.head = ui.say_with(
      Message::cluster_head,
      {ui.say_with(Message::claims, {mark.claims}).view(),
       ui.say_with(Message::places, {mark.member_count}).view()}
  );
  card.foot = foot_of(ui, mark, members.size() - card.rows);
  float wide = std::max(
      text_width(canvas, type::small_strong, card.head.view()),
      text_width(canvas, type::tiny, card.foot.view())
  );
  for (std::size_t i = 0; i < card.rows; ++i) {
    wide = std::max(
        wide,
        kCount + text_width(canvas, type::small, ui.place_name(members[i])) + 12 + kStrip
    );
  }
  const float high =
      2 * 8 + 20 + kRow * static_cast<float>(card.rows) + (card.foot.view().empty() ? 0.0f : 20.0f);
  card.box = placed(ui, mark, std::clamp(wide + 2 * kPad, kLeastWide, kMostWide), high);
  return card;
}

void draw_row(const Ui& ui, const Canvas& canvas, core::RectPx row, core::PlaceIndex place) {
  const app::PlaceMark* const single = single_of(ui, place);
  if (single == nullptr) {
    return;
  }
  draw_text(
      canvas,
      type::small_strong,
      {row.x, row.y, kCount - 8, row.height},
      ui.palette.ink,
      ui.number(single->claims).view(),
      Align::right
  );
  draw_text(
      canvas,
      type::small,
      {row.x + kCount, row.y, row.width - kCount - kStrip - 12, row.height},
      ui.palette.ink_2,
      ui.place_name(place)
  );
  draw_strip(
      canvas,
      ui.palette,
      {right_of(row) - kStrip, row.y + row.height / 2 - 3, kStrip, 6},
      single->counts
  );
}

}  // namespace

ClusterWords cluster_words(const Ui& ui, const app::PlaceMark& mark) {
  const auto members = app::members_of(ui.frame, mark);
  const auto holder = app::place_holding(ui.story(), ui.frame, mark);
  const bool among = holder && std::find(members.begin(), members.end(), *holder) != members.end();
  ClusterWords words;
  if (members.size() == 2) {
    const bool turned = among && *holder == members[1];
    words.name.add(ui.place_name(members[turned ? 1 : 0]));
    words.second = ui.say_with(Message::and_place, {ui.place_name(members[turned ? 0 : 1])});
    words.second_needed = !among;
    return words;
  }
  const Line places = ui.say_with(Message::places, {mark.member_count});
  if (!holder) {
    words.name = places;
  } else {
    words.name.add(ui.place_name(*holder));
  }
  if (holder) {
    words.second = among ? ui.say_with(Message::and_more_places, {mark.member_count - 1}) : places;
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
    const core::ScreenPx at =
        core::to_screen(ui.frame.camera, ui.frame.map, *ui.story().places[place.value].point);
    draw_leader(ui, canvas, place, at, mark.at);
  }
}

void draw_cluster_card(const Ui& ui, const Canvas& map, const app::PlaceMark& mark) {
  Canvas canvas = map;
  canvas.list = ImGui::GetForegroundDrawList();
  const Card card = card_of(ui, canvas, mark);
  fill(canvas, card.box, ui.palette.raised, kRadius);
  outline(canvas, card.box, ui.palette.rule_strong, kRadius);
  const float left = card.box.x + kPad, wide = card.box.width - 2 * kPad;
  float y = card.box.y + 8;
  draw_text(canvas, type::small_strong, {left, y, wide, 20}, ui.palette.ink, card.head.view());
  y += 20;
  for (const core::PlaceIndex place : app::members_of(ui.frame, mark).first(card.rows)) {
    draw_row(ui, canvas, {left, y, wide, kRow}, place);
    y += kRow;
  }
  if (!card.foot.view().empty()) {
    draw_text(canvas, type::tiny, {left, y, wide, 20}, ui.palette.ink_3, card.foot.view());
  }
}

}  // namespace dateline::ui
