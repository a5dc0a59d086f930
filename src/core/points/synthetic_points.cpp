// Some two hundred centres over boxes of land, and points about them. Whole numbers only: compilers
// may round fractions differently.
#include "core/points/synthetic_points.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace dateline::core {
namespace {

// splitmix64 (Steele, Lea and Flood, 2014).
class RandomNumbers {
 public:
  explicit RandomNumbers(std::uint64_t seed)
      : state_(seed) {}

  std::uint64_t next() noexcept {
    std::uint64_t bits = state_ += 0x9e3779b97f4a7c15u;
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111ebu;
    return bits ^ bits >> 31;
  }

  // 0 to limit - 1; uneven by less than limit / 2^32.
  std::int64_t below(std::int64_t limit) noexcept {
    const std::uint64_t thrown = next() >> 32;
    return static_cast<std::int64_t>(thrown * static_cast<std::uint64_t>(limit) >> 32);
  }

  // A bell about 0 that ends at +-2 * width: four even throws.
  std::int64_t bell(std::int64_t width) noexcept {
    std::int64_t sum = -2 * width;
    for (int i = 0; i < 4; ++i) {
      sum += below(width);
    }
    return sum;
  }

 private:
  std::uint64_t state_;
};

// Whole degrees.
struct LandBox {
  std::int16_t west, south, east, north;
  std::int16_t weight;
};

constexpr LandBox kLand[] = {
    {-9, 37, 3, 43, 6},      // Iberia
    {-4, 50, 1, 57, 4},      // Britain
    {-1, 43, 7, 50, 6},      // France
    {7, 46, 24, 54, 12},     // Central Europe
    {8, 40, 17, 46, 4},      // Italy
    {18, 38, 28, 46, 5},     // the Balkans
    {7, 58, 30, 67, 4},      // Scandinavia
    {24, 45, 40, 58, 14},    // Ukraine and the west of Russia
    {38, 48, 60, 62, 12},    // the Volga
    {27, 37, 43, 41, 5},     // Anatolia
    {35, 22, 55, 37, 7},     // Mesopotamia and Arabia
    {46, 28, 62, 37, 5},     // Iran
    {52, 38, 78, 50, 6},     // Central Asia
    {60, 52, 90, 62, 6},     // western Siberia
    {90, 51, 120, 62, 4},    // central Siberia
    {120, 51, 140, 62, 2},   // eastern Siberia
    {70, 12, 86, 29, 14},    // India
    {66, 25, 74, 34, 5},     // Pakistan
    {98, 12, 107, 22, 5},    // Indochina
    {100, 23, 119, 40, 14},  // China
    {118, 38, 130, 48, 7},   // Manchuria
    {126, 34, 129, 41, 5},   // Korea
    {131, 33, 140, 37, 5},   // Japan
    {131, 43, 136, 48, 3},   // Primorye
    {88, 43, 112, 49, 2},    // Mongolia
    {155, 53, 161, 59, 1},   // Kamchatka
    {168, 64, 180, 68, 1}    // Chukotka
};

constexpr std::size_t kCentres = 200;

struct Centre {
  std::int64_t lng_e7 = 0, lat_e7 = 0;
  std::int64_t spread_e7 = 0;
  std::int64_t weight_until = 0;  // its own and all before it
  std::int64_t burst = 0;         // the day, from the first, about which it is loudest
};

constexpr std::int64_t kDegree = 10'000'000;
constexpr std::int32_t kFirstDay = 19'997;  // 2024-10-01
constexpr std::int64_t kDays = 61, kTailDays = 60;
constexpr PerEnum<StanceMark, std::int64_t> kStanceWeights = {52, 8, 10, 18, 4, 8};  // of 100

const LandBox& pick_box(RandomNumbers& dice) noexcept {
  std::int64_t sum = 0;
  for (const LandBox& box : kLand) {
    sum += box.weight;
  }
  std::int64_t thrown = dice.below(sum);
  const auto is_hit = [&thrown](const LandBox& box) {
    thrown -= box.weight;
    return thrown < 0;
  };
  return *std::find_if(std::begin(kLand), std::end(kLand), is_hit);
}

// A number of degrees from one whole degree to another, in ten-millionths.
std::int64_t between(RandomNumbers& dice, std::int64_t from, std::int64_t to) noexcept {
  return from * kDegree + dice.below((to - from) * kDegree);
}

using Centres = std::array<Centre, kCentres>;

Centres make_centres(RandomNumbers& dice) noexcept {
  Centres centres;
  std::int64_t weights = 0;
  for (std::size_t i = 0; i < kCentres; ++i) {
    const LandBox& box = pick_box(dice);
    Centre& centre = centres[i];
    centre.lng_e7 = between(dice, box.west, box.east);
    centre.lat_e7 = between(dice, box.south, box.north);
    centre.spread_e7 = kDegree / 8 + dice.below(kDegree * 3 / 2);
    weights += 4 + 600 / static_cast<std::int64_t>(i + 6);  // a few large ones, many small
    centre.weight_until = weights;
    centre.burst = dice.below(kDays);
  }
  return centres;
}

const Centre& pick_centre(RandomNumbers& dice, const Centres& centres) noexcept {
  const std::int64_t thrown = dice.below(centres.back().weight_until);
  const auto is_beyond = [](std::int64_t value, const Centre& centre) {
    return value < centre.weight_until;
  };
  return *std::upper_bound(centres.begin(), centres.end(), thrown, is_beyond);
}

// Half about the centre's own day, most others evenly, one in twenty in the tail.
std::int64_t pick_day(RandomNumbers& dice, const Centre& centre) noexcept {
  const std::int64_t kind = dice.below(20);
  if (kind == 0) {
    return kDays + std::min(dice.below(kTailDays), dice.below(kTailDays));
  }
  if (kind < 10) {
    return dice.below(kDays);
  }
  const std::int64_t day = centre.burst + dice.bell(8);
  if (day < 0) {
    return -day - 1;  // folded back
  }
  return day < kDays ? day : 2 * kDays - 1 - day;
}

StanceMark pick_stance(RandomNumbers& dice) noexcept {
  std::int64_t thrown = dice.below(100);
  for (const StanceMark mark : each<StanceMark>) {
    thrown -= kStanceWeights[mark];
    if (thrown < 0) {
      return mark;
    }
  }
  return last_value(StanceMark{});
}

CloudPoint make_point(RandomNumbers& dice, const Centres& centres) noexcept {
  const Centre& centre = pick_centre(dice, centres);
  CloudPoint point;
  std::int64_t lng = centre.lng_e7 + dice.bell(centre.spread_e7);
  if (lng >= 180 * kDegree) {
    lng -= 360 * kDegree;
  }
  const std::int64_t lat = centre.lat_e7 + dice.bell(centre.spread_e7 * 2 / 3);
  const std::int64_t day = pick_day(dice, centre);
  point.lng_e7 = static_cast<std::int32_t>(lng);
  point.lat_e7 = static_cast<std::int32_t>(lat);
  point.day = kFirstDay + static_cast<std::int32_t>(day);
  point.mark = pick_stance(dice);
  return point;
}

}  // namespace

Result<std::vector<CloudPoint>> synthetic_points(std::uint32_t count, std::uint64_t seed) {
  if (count > kMaxPoints) {
    return tl::unexpected(too_many_points(count));
  }
  RandomNumbers dice(seed);
  const auto centres = make_centres(dice);
  std::vector<CloudPoint> points;
  points.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    points.push_back(make_point(dice, centres));
  }
  return points;
}

Result<PointCloud> synthetic_cloud(std::uint32_t count, std::uint64_t seed) {
  const auto points = synthetic_points(count, seed);
  if (!points) {
    return tl::unexpected(points.error());
  }
  return PointCloud::make(*points);
}

}  // namespace dateline::core
