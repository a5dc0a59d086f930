// Placing labels: a window full of candidates among the rectangles of marks and lines, while the
// map is dragged. The budget is a millisecond for 500.
#include <random>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/map/label_layout.hpp"

namespace dateline::benchmarks {
namespace {

constexpr core::RectPx kRoom{0, 0, 1440, 900};
constexpr std::size_t kObstacles = 400;

struct Crowd {
  std::vector<core::LabelCandidate> labels;
  std::vector<core::RectPx> obstacles;
};

Crowd make_crowd(std::uint32_t labels) {
  std::mt19937 random(1);
  const auto between = [&random](float low, float high) {
    return std::uniform_real_distribution<float>(low, high)(random);
  };
  Crowd crowd;
  for (std::uint32_t i = 0; i < labels; ++i) {
    core::LabelCandidate label;
    label.id = i;
    label.priority = static_cast<std::uint32_t>(between(0, 8));
    label.anchor = {between(0, kRoom.width), between(0, kRoom.height)};
    label.size = {between(30, 120), 16};
    label.aside = label.away = 8;
    label.sides = i % 3 == 0 ? core::kCentredOnly : core::kAllRound;
    crowd.labels.push_back(label);
  }
  for (std::size_t i = 0; i < kObstacles; ++i) {
    crowd.obstacles.push_back({between(0, kRoom.width), between(0, kRoom.height), 8, 8});
  }
  return crowd;
}

void place_labels(benchmark::State& state) {
  const Crowd crowd = make_crowd(static_cast<std::uint32_t>(state.range(0)));
  core::LabelLayout layout;
  float shift = 0;
  for (auto _ : state) {
    shift = shift > 20 ? 0 : shift + 0.3f;
    layout.begin(kRoom);
    for (const core::RectPx obstacle : crowd.obstacles) {
      layout.block(obstacle);
    }
    for (core::LabelCandidate label : crowd.labels) {
      label.anchor.x += shift;
      layout.add(label);
    }
    benchmark::DoNotOptimize(layout.place().data());
  }
}

BENCHMARK(place_labels)
    ->Name("labels/place")
    ->Arg(125)
    ->Arg(250)
    ->Arg(500)
    ->Arg(1000)
    ->Arg(2000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dateline::benchmarks
