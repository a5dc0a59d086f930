// Times of one kind of work at several sizes, and how they grow with the size. It knows numbers; it
// measures nothing.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace dateline::benchmarks {

class Samples {
 public:
  void add(double value) {
    values_.push_back(value);
  }
  // The value that this share of the samples does not exceed; 0 without samples.
  [[nodiscard]] double at(double share) const;
  [[nodiscard]] std::size_t count() const {
    return values_.size();
  }

 private:
  std::vector<double> values_;
};

// The exponent k in time = c * size^k, fitted by least squares over the logarithms: 0 does not
// grow, 1 grows in proportion. 0 for fewer than two sizes.
[[nodiscard]] double slope(const std::map<std::uint32_t, double>& time_by_size);

class Growth {
 public:
  void add(const std::string& work, std::uint32_t points, double value) {
    rows_[work][points] = value;
  }
  // One row for each kind of work, a column for each size, and the slope.
  void print() const;

 private:
  std::map<std::string, std::map<std::uint32_t, double>> rows_;
};

}  // namespace dateline::benchmarks
