// Tags for places beyond the map's edge: name, ring, and the way there. It knows which places are
// out of sight from Frame.
#include "ui/map/edge_tags.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/map_clusters.hpp"
#include "ui/map/map_pick.hpp"

namespace dateline::ui {

namespace {

constexpr float kHigh = 40, kSpace = 8, kRing = 8;
constexpr std::size_t kMost = 3;  // the places with the most claims; a list has the rest

struct Tag {
  std::uint32_t mark = 0;
  float y = 0;
  bool to_the_left = false;
};

// The free part of the map where tags may stand, above the scale bar.
core::RectPx room_of(const Ui& ui) {
  const core::RectPx free = ui.layout.map_free;
  return {free.x, free.y + 8, free.width, free.height - 44};
}

// Puts a tag where it belongs in order of height, or in place of the one with the fewest claims
// when there are enough.
void keep(const Ui& ui, Tag (&tags)[kMost], std::size_t& count, Tag tag) {
  const auto claims = [&ui](const Tag& t) {
    return ui.frame.marks[t.mark].claims;
  };
  if (count == kMost) {
    std::size_t least = 0;
    for (std::size_t i = 1; i < count; ++i) {
      least = claims(tags[i]) < claims(tags[least]) ? i : least;
    }
    if (claims(tags[least]) >= claims(tag)) {
      return;
    }
    for (std::size_t i = least; i + 1 < count; ++i) {
      tags[i] = tags[i + 1];
    }
    --count;
  }
  std::size_t at = count++;
  for (; at > 0 && tags[at - 1].y > tag.y; --at) {
    tags[at] = tags[at - 1];
  }
  tags[at] = tag;
}

std::size_t collect(const Ui& ui, const core::RectPx& room, Tag (&tags)[kMost]) {
  std::size_t count = 0;
  for (const std::uint32_t index : ui.frame.off_screen) {
    const app::PlaceMark& mark = ui.frame.marks[index];
    if (mark.claims == 0) {
      continue;
    }
    const float y =
        std::clamp(mark.anchor.y - kHigh / 2, room.y, std::max(room.y, bottom_of(room) - kHigh));
    const bool left = mark.anchor.x < room.x + room.width / 2;
    // One corner belongs to the buttons.
    const core::RectPx buttons = ui.layout.map_buttons;
    const bool at_buttons = left == (buttons.x < room.x + room.width / 2);
    keep(ui, tags, count, {index, at_buttons ? std::max(y, bottom_of(buttons) + 4) : y, left});
  }
  return count;
}

// Tags of one side are moved down until none covers another, then up from the bottom.
void spread(Tag (&tags)[kMost], std::size_t count, const core::RectPx& room, bool left) {
  float least = room.y;
  for (std::size_t i = 0; i < count; ++i) {
    if (tags[i].to_the_left != left) {
      continue;
    }
    tags[i].y = std::max(tags[i].y, least);
    least = tags[i].y + kHigh + kSpace;
  }
  float most = bottom_of(room) - kHigh;
  for (std::size_t i = count; i-- > 0;) {
    if (tags[i].to_the_left != left) {
      continue;
    }
    tags[i].y = std::min(tags[i].y, most);
    most = tags[i].y - kHigh - kSpace;
  }
}

std::size_t lay_out(const Ui& ui, const core::RectPx& room, Tag (&tags)[kMost]) {
  if (ui.inset || room.height < 3 * kHigh) {
    return 0;
  }
  const std::size_t count = collect(ui, room, tags);
  spread(tags, count, room, true);
  spread(tags, count, room, false);
  return count;
}

// A tag for what is out of sight must not hide what is in sight: a place's ring, or a ring of a
// cloud's points.
bool covers_mark(const Ui& ui, core::RectPx box) {
  const auto covers = [&](core::ScreenPx at, float reach) {
    return overlap(box, {at.x - reach, at.y - reach, 2 * reach, 2 * reach});
  };
  const app::Frame& frame = ui.frame;
  return std::any_of(
             frame.marks.begin(),
             frame.marks.end(),
             [&](const app::PlaceMark& mark) {
               return mark.on_screen && covers(mark.at, app::outer_radius(mark));
             }
         ) ||
         std::any_of(
             frame.point_marks.begin(),
             frame.point_marks.end(),
             [&](const app::PointMark& mark) {
               return mark.total > 1 && covers(mark.at, app::outer_radius(mark));
             }
         );
}

// `Seoul`; a cluster in one line: `Pyongyang and Seoul`, `Ukraine +3`, `3 places`.
Line name_of(const Ui& ui, const app::PlaceMark& mark) {
  Line name;
  if (!mark.is_cluster()) {
    return name.add(ui.place_name(mark.place));
  }
  const ClusterWords words = cluster_words(ui, mark);
  name.add(words.name.view());
  if (words.second_needed) {
    return name.add(" ").add(words.second.view());
  }
  if (!words.second.view().empty()) {
    name.add(" +").add(mark.member_count - 1);
  }
  return name;
}

float name_width(const Ui& ui, const Canvas& canvas, const core::RectPx& room, const Tag& tag) {
  return std::min(
      text_width(canvas, type::strong, name_of(ui, ui.frame.marks[tag.mark]).view()),
      room.width * 0.6f - 90
  );
}

// Empty where there is no room for it.
core::RectPx box_of(const Ui& ui, const Canvas& canvas, const core::RectPx& room, const Tag& tag) {
  const float wide = name_width(ui, canvas, room, tag) + 84;
  const core::RectPx box{
      tag.to_the_left ? room.x - kRadius : right_of(room) - wide + kRadius,
      tag.y,
      wide,
      kHigh
  };
  return tag.y < room.y || covers_mark(ui, box) ? core::RectPx{} : box;
}

void draw_tag(const Ui& ui, const Canvas& canvas, const core::RectPx& room, const Tag& tag) {
  const app::PlaceMark& mark = ui.frame.marks[tag.mark];
  const float name = name_width(ui, canvas, room, tag);
  const core::RectPx box = box_of(ui, canvas, room, tag);
  if (box.width <= 0) {
    return;
  }
  // A rounded side lies beneath the map's edge, where the panel's own handle is.
  const float left = std::max(box.x, room.x), right = std::min(right_of(box), right_of(room));
  const Hit hit = hit_area(
      ui,
      "edge-tag",
      mark.place.value,
      within_reach(ui, {left, box.y, right - left, box.height})
  );
  fill(canvas, box, mixed(ui.palette.raised, ui.palette.sunken, hit.heat), kRadius);
  outline(canvas, box, ui.palette.rule_strong, kRadius);
  const float inner = box.x + (tag.to_the_left ? 8 + kRadius : 12);
  const float name_left = tag.to_the_left ? inner + 54 : inner;
  const float ring_middle = tag.to_the_left ? inner + 32 : inner + name + 22;
  const float arrow = tag.to_the_left ? inner + 6 : inner + name + 50;
  draw_text(
      canvas,
      type::strong,
      {name_left, box.y, name, kHigh},
      ui.palette.ink,
      name_of(ui, mark).view()
  );
  const Ring ring{{ring_middle, box.y + kHigh / 2}, mark.claims < 10 ? kRing : kRing + 2, 1, 3.5f};
  draw_ring(canvas, ui.palette, ring, mark.counts);
  draw_text(
      canvas,
      type::tiny_strong,
      {ring_middle - 8, box.y, 16, kHigh},
      ui.palette.ink,
      ui.number(mark.claims).view(),
      Align::centre
  );
  draw_icon(
      canvas,
      tag.to_the_left ? Icon::chevron_left : Icon::chevron_right,
      {arrow, box.y + kHigh / 2},
      14,
      ui.palette.ink
  );
  if (hit.clicked) {
    pick(
        ui,
        {mark.place,
         mark.is_cluster() ? std::optional(tag.mark) : std::nullopt,
         std::nullopt,
         std::nullopt}
    );
  }
}

}  // namespace

void take_edge_tags(const Ui& ui, const Canvas& canvas) {
  const core::RectPx room = room_of(ui);
  Tag tags[kMost];
  const std::size_t count = lay_out(ui, room, tags);
  for (std::size_t i = 0; i < count; ++i) {
    ui.memory.labels.block(box_of(ui, canvas, room, tags[i]));
  }
}

void draw_edge_tags(const Ui& ui, const Canvas& canvas) {
  const core::RectPx room = room_of(ui);
  Tag tags[kMost];
  const std::size_t count = lay_out(ui, room, tags);
  for (std::size_t i = 0; i < count; ++i) {
    draw_tag(ui, canvas, room, tags[i]);
  }
}

}  // namespace dateline::ui
