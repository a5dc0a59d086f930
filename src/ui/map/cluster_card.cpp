// The card that lists the places of a mark that stands for several.
#include <algorithm>
#include <span>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/map_card.hpp"
#include "ui/map/map_clusters.hpp"
#include "ui/map/map_marks.hpp"

namespace dateline::ui {

namespace {

constexpr float kPad = 12;
constexpr float kRow = 22;
constexpr float kLine = 20;  // the first and the last
constexpr float kStrip = 48;
constexpr float kCount = 26;
constexpr float kLeastWide = 190;
constexpr float kMostWide = 300;
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
  Line head;
  Line foot;  // empty where there is nothing to say
  std::size_t rows = 0;
  core::RectPx box;
};

// What the rows come to together.
std::uint32_t sum_of_rows(const Ui& ui, const app::PlaceMark& mark) {
  std::uint32_t sum = 0;
  for (const core::PlaceIndex place : app::members_of(ui.frame, mark)) {
    if (const app::PlaceMark* const single = single_of(ui, place)) {
      sum += single->claims;
    }
  }
  return sum;
}

// Says what the sum of the rows does not: that a claim about two of the places counts once.
Line foot_of(const Ui& ui, const app::PlaceMark& mark, std::size_t left_out) {
  Line foot;
  if (left_out > 0) {
    const auto more = static_cast<std::uint32_t>(left_out);
    foot = ui.say_with(Message::and_more, {more});
  }
  if (sum_of_rows(ui, mark) > mark.claims) {
    foot.add(ui.say(Message::counts_once));
  }
  return foot;
}

// As wide as the widest line needs it, within bounds.
float card_width(const Ui& ui, const Card& card, std::span<const core::PlaceIndex> members) {
  const Canvas canvas = ui.canvas();
  float wide = std::max(
      text_width(canvas, type::small_strong, card.head.view()),
      text_width(canvas, type::tiny, card.foot.view())
  );
  for (const core::PlaceIndex place : members.first(card.rows)) {
    const float name = text_width(canvas, type::small, ui.place_name(place));
    wide = std::max(wide, kCount + name + 12 + kStrip);
  }
  return std::clamp(wide + 2 * kPad, kLeastWide, kMostWide);
}

Card card_of(const Ui& ui, const app::PlaceMark& mark) {
  const auto members = app::members_of(ui.frame, mark);
  const Line claims = ui.say_with(Message::claims, {mark.claims});
  const Line places = ui.say_with(Message::places, {mark.member_count});
  Card card;
  card.rows = std::min(members.size(), kMostRows);
  card.head = ui.say_with(Message::cluster_head, {claims.view(), places.view()});
  card.foot = foot_of(ui, mark, members.size() - card.rows);
  const float rows = kRow * static_cast<float>(card.rows);
  const float foot = card.foot.view().empty() ? 0.0f : kLine;
  const core::SizePx size{
      .width = card_width(ui, card, members),
      .height = 2 * 8 + kLine + rows + foot,
  };
  card.box = card_beside(ui, mark.at, app::outer_radius(mark), size);
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
  const core::RectPx strip{
      .x = right_of(row) - kStrip,
      .y = row.y + row.height / 2 - 3,
      .width = kStrip,
      .height = 6,
  };
  draw_strip(canvas, ui.palette, strip, single->counts);
}

}  // namespace

void draw_cluster_card(
    core::LaterKey,
    const Ui& ui,
    const Canvas& map,
    const app::PlaceMark& mark
) {
  const Card card = card_of(ui, mark);
  const Canvas canvas = draw_map_card(ui, map, card.box);
  core::RectPx line{
      .x = card.box.x + kPad,
      .y = card.box.y + 8,
      .width = card.box.width - 2 * kPad,
      .height = kLine,
  };
  draw_text(canvas, type::small_strong, line, ui.palette.ink, card.head.view());
  line.y += kLine;
  line.height = kRow;
  const auto members = app::members_of(ui.frame, mark);
  for (const core::PlaceIndex place : members.first(card.rows)) {
    draw_row(ui, canvas, line, place);
    line.y += kRow;
  }
  if (!card.foot.view().empty()) {
    line.height = kLine;
    draw_text(canvas, type::tiny, line, ui.palette.ink_3, card.foot.view());
  }
}

}  // namespace dateline::ui
