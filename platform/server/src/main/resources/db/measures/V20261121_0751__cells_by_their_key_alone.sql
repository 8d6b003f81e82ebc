-- Who counts and who releases both name the partnerships whose cells they want, and the key begins with these. While the table was young
-- and the planner knew nothing of it, the other index looked as good to it, and counting read the cells of all partnerships for each.
drop index measure_cell_module_measure_period_start_idx;
