#include <cmath>
#include <initializer_list>
#include <numbers>

#include "ui/kit/glyphs.hpp"

namespace dateline::ui {

namespace {

// An icon is sketched on a square from -8 to 8 and scaled to its size.
struct Sketch {
  ImDrawList& list;
  ImVec2 centre;
  float unit;
  ImU32 colour;
  float thickness;

  ImVec2 at(float x, float y) const {
    return {centre.x + x * unit, centre.y + y * unit};
  }
  void open(std::initializer_list<ImVec2> points) const {
    stroke(points, 0);
  }
  void closed(std::initializer_list<ImVec2> points) const {
    stroke(points, ImDrawFlags_Closed);
  }
  void rectangle(float x, float y, float width, float height, float radius) const {
    list.PathRect(at(x, y), at(x + width, y + height), radius * unit);
    list.PathStroke(colour, ImDrawFlags_Closed, thickness);
  }

 private:
  void stroke(std::initializer_list<ImVec2> points, ImDrawFlags flags) const {
    for (const ImVec2 p : points) {
      list.PathLineTo(at(p.x, p.y));
    }
    list.PathStroke(colour, flags, thickness);
  }
};

void draw_fit(const Sketch& s) {
  s.open({{-6, -2.5f}, {-6, -6}, {-2.5f, -6}});
  s.open({{2.5f, -6}, {6, -6}, {6, -2.5f}});
  s.open({{6, 2.5f}, {6, 6}, {2.5f, 6}});
  s.open({{-2.5f, 6}, {-6, 6}, {-6, 2.5f}});
}

void draw_layers(const Sketch& s) {
  s.closed({{0, -6.2f}, {6.4f, -2.8f}, {0, 0.6f}, {-6.4f, -2.8f}});
  s.open({{-6.4f, 0.4f}, {0, 3.8f}, {6.4f, 0.4f}});
  s.open({{-6.4f, 3.4f}, {0, 6.8f}, {6.4f, 3.4f}});
}

void draw_share(const Sketch& s) {
  s.open({{-3, -0.8f}, {-6, -0.8f}, {-6, 6.2f}, {6, 6.2f}, {6, -0.8f}, {3, -0.8f}});
  s.open({{0, 3}, {0, -6.6f}});
  s.open({{-3, -3.8f}, {0, -6.8f}, {3, -3.8f}});
}

// A crescent: a disc of 6.2 less a disc of 5 towards the upper right; the angles are those of the
// points where their edges meet.
void draw_moon(const Sketch& s) {
  s.list.PathArcTo(s.at(0, 0), 6.2f * s.unit, 0.136f, 4.576f, 28);
  s.list.PathStroke(s.colour, 0, s.thickness);
  s.list.PathArcTo(s.at(3.2f, -3.2f), 5 * s.unit, 3.771f, 0.942f, 18);
  s.list.PathStroke(s.colour, 0, s.thickness);
}

void draw_sun(const Sketch& s) {
  s.list.AddCircle(s.centre, 3.2f * s.unit + 0.5f, s.colour, 24, s.thickness);
  for (int ray = 0; ray < 8; ++ray) {
    const float angle = static_cast<float>(ray) * std::numbers::pi_v<float> / 4;
    const float x = std::cos(angle), y = std::sin(angle);
    s.open({{x * 5.2f, y * 5.2f}, {x * 7.2f, y * 7.2f}});
  }
}

void draw_tray(const Sketch& s) {
  s.open(
      {{-6, 0.8f},
       {-6, 5.4f},
       {6, 5.4f},
       {6, 0.8f},
       {3.6f, -5.0f},
       {-3.6f, -5.0f},
       {-6, 0.8f},
       {-2.6f, 0.8f},
       {-1.6f, 2.8f},
       {1.6f, 2.8f},
       {2.6f, 0.8f},
       {6, 0.8f}}
  );
}

void draw_copy(const Sketch& s) {
  s.rectangle(-2.4f, -2.4f, 8.8f, 8.8f, 1.4f);
  s.open({{-4.4f, 2.8f}, {-6.2f, 2.8f}, {-6.2f, -6.2f}, {2.8f, -6.2f}, {2.8f, -4.4f}});
}

void draw_external(const Sketch& s) {
  s.open({{-1, -5.4f}, {-5.8f, -5.4f}, {-5.8f, 5.8f}, {5.4f, 5.8f}, {5.4f, 1}});
  s.open({{1.6f, -6.2f}, {6.2f, -6.2f}, {6.2f, -1.6f}});
  s.open({{-0.6f, 0.6f}, {6, -6}});
}

void draw_help(const Sketch& s) {
  s.list.PathArcTo(s.at(0, -2.6f), 3.2f * s.unit, -std::numbers::pi_v<float>, 0.9f, 16);
  s.list.PathLineTo(s.at(0, 2.4f));
  s.list.PathStroke(s.colour, 0, s.thickness);
  s.list.AddCircleFilled(s.at(0, 5.6f), 0.7f * s.thickness, s.colour, 12);
}

void draw_simple(const Sketch& s, Icon icon) {
  switch (icon) {
    case Icon::chevron_right:
      s.open({{-2, -4}, {2, 0}, {-2, 4}});
      break;
    case Icon::chevron_left:
      s.open({{2, -4}, {-2, 0}, {2, 4}});
      break;
    case Icon::chevron_down:
      s.open({{-4, -2}, {0, 2}, {4, -2}});
      break;
    case Icon::chevron_up:
      s.open({{-4, 2}, {0, -2}, {4, 2}});
      break;
    case Icon::close:
      s.open({{-4.2f, -4.2f}, {4.2f, 4.2f}});
      s.open({{-4.2f, 4.2f}, {4.2f, -4.2f}});
      break;
    case Icon::plus:
      s.open({{0, -5}, {0, 5}});
      [[fallthrough]];
    case Icon::minus:
      s.open({{-5, 0}, {5, 0}});
      break;
    case Icon::check:
      s.open({{-4.6f, 0.4f}, {-1.4f, 3.6f}, {4.8f, -3.6f}});
      break;
    case Icon::arrow_left:
      s.open({{6, 0}, {-6, 0}});
      s.open({{-1.6f, -4.4f}, {-6, 0}, {-1.6f, 4.4f}});
      break;
    case Icon::search:
      s.list.AddCircle(s.at(-1.2f, -1.2f), 4.6f * s.unit, s.colour, 24, s.thickness);
      s.open({{2.2f, 2.2f}, {6.2f, 6.2f}});
      break;
    case Icon::menu:
      for (const float y : {-4.5f, 0.0f, 4.5f}) {
        s.open({{-6, y}, {6, y}});
      }
      break;
    case Icon::filter:
      for (int i = 0; i < 3; ++i) {
        s.open(
            {{-6.5f + 2.2f * static_cast<float>(i), -4.5f + 4.5f * static_cast<float>(i)},
             {6.5f - 2.2f * static_cast<float>(i), -4.5f + 4.5f * static_cast<float>(i)}}
        );
      }
      break;
    case Icon::play:
      s.list.AddTriangleFilled(s.at(-3, -5), s.at(5, 0), s.at(-3, 5), s.colour);
      break;
    case Icon::pause:
      s.list.AddRectFilled(s.at(-4, -5), s.at(-1.2f, 5), s.colour);
      s.list.AddRectFilled(s.at(1.2f, -5), s.at(4, 5), s.colour);
      break;
    default:
      break;
  }
}

}  // namespace

void draw_icon(const Canvas& canvas, Icon icon, ImVec2 centre, float size, ImU32 colour) {
  const ImVec2 c{canvas.snap(centre.x), canvas.snap(centre.y)};
  const Sketch sketch{*canvas.list, c, size / 16, colour, 1.6f * size / 16};
  switch (icon) {
    case Icon::fit:
      draw_fit(sketch);
      break;
    case Icon::layers:
      draw_layers(sketch);
      break;
    case Icon::share:
      draw_share(sketch);
      break;
    case Icon::moon:
      draw_moon(sketch);
      break;
    case Icon::sun:
      draw_sun(sketch);
      break;
    case Icon::tray:
      draw_tray(sketch);
      break;
    case Icon::help:
      draw_help(sketch);
      break;
    case Icon::copy:
      draw_copy(sketch);
      break;
    case Icon::external:
      draw_external(sketch);
      break;
    default:
      draw_simple(sketch, icon);
      break;
  }
}

}  // namespace dateline::ui
