// Looks for the middle of a hemisphere. The place farthest from it is met next: the middle moves so
// that it lies less than 90 degrees from that place too, and still from those met before. If it can
// do so at all, it can on the great circle that lies 90 degrees from the new place, for from the
// old middle to any that would do the way leads over that circle.
#include "core/geo/hemisphere.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/geo/sphere.hpp"

namespace dateline::core {
namespace {

// sine of the least angle from a hemisphere's edge: a metre on the ground
constexpr double kLeast = 1e-7;

Vector3 normalized(Vector3 v) noexcept {
  return (1 / std::sqrt(dot(v, v))) * v;
}

// A direction at right angles to `v`, the nearest to `wish`.
Vector3 across(Vector3 v, Vector3 wish) noexcept {
  const Vector3 aside = wish + -dot(v, wish) * v;
  if (dot(aside, aside) > 1e-12) {
    return normalized(aside);
  }
  return normalized(cross(v, std::abs(v.z) < 0.9 ? Vector3{0, 0, 1} : Vector3{1, 0, 0}));
}

struct Direction {
  double x = 0, y = 0;
};

double dot(Direction a, Direction b) noexcept {
  return a.x * b.x + a.y * b.y;
}

// The part of a circle that lies in each of the half circles about the directions given.
class Arc {
 public:
  void cut(Direction about) noexcept {
    if (dot(about, about) < 1e-20) {
      return;  // of a place on the axis, which tells none from another
    }
    const Direction left{-about.y, about.x}, right{about.y, -about.x};
    if (!cut_) {
      left_ = left, right_ = right;
    }
    cut_ = true;
    if (dot(left_, about) < 0) {
      left_ = left;
    }
    if (dot(right_, about) < 0) {
      right_ = right;
    }
  }

  [[nodiscard]] Direction middle() const noexcept {
    if (!cut_) {
      return {1, 0};
    }
    const double left = std::hypot(left_.x, left_.y), right = std::hypot(right_.x, right_.y);
    const Direction sum{left_.x / left + right_.x / right, left_.y / left + right_.y / right};
    // half a circle
    return std::hypot(sum.x, sum.y) > 1e-9 ? sum : Direction{left_.y, -left_.x};
  }

 private:
  bool cut_ = false;
  Direction left_, right_;
};

// Moves the middle to less than 90 degrees from `place` as well; false when that cannot be.
bool move_to(Vector3 place, const std::vector<Vector3>& met, Vector3& middle) noexcept {
  const Vector3 ahead = across(place, middle), aside = cross(place, ahead);
  Arc arc;
  for (const Vector3 other : met) {
    arc.cut({dot(ahead, other), dot(aside, other)});
  }
  const Direction at = arc.middle();
  const Vector3 moved = normalized(at.x * ahead + at.y * aside);
  double room = 1;
  for (const Vector3 other : met) {
    room = std::min(room, dot(moved, other));
  }
  middle = normalized(moved + room / 2 * place);
  return room > 2 * kLeast;
}

}  // namespace

bool one_hemisphere_holds(std::span<const LngLat> places) {
  std::vector<Vector3> all, met;
  for (const LngLat place : places) {
    all.push_back(on_sphere(place));
  }
  Vector3 middle = all.empty() ? Vector3{0, 0, 1} : all.front();
  for (;;) {
    const auto farthest =
        std::min_element(all.begin(), all.end(), [&](const Vector3& a, const Vector3& b) {
          return dot(a, middle) < dot(b, middle);
        });
    if (farthest == all.end() || dot(*farthest, middle) > kLeast) {
      return true;
    }
    if (!move_to(*farthest, met, middle)) {
      return false;
    }
    met.push_back(*farthest);
  }
}

}  // namespace dateline::core
