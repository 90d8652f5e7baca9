-- Lets the consoles, who may add products, give a product's application role the view of the directory that tm.grant_directory gives.
-- The role is taken from the product's own row; the view shows it the tenants of that product only.

CREATE FUNCTION tm.grant_product_directory(p_product text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_role text;
BEGIN
    SELECT p.app_role INTO v_role FROM tm.products p WHERE p.key = p_product AND p.app_role <> '';
    RETURN v_role IS NOT NULL AND tm.grant_directory(v_role);
END
$$;

REVOKE ALL ON FUNCTION tm.grant_product_directory(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tm.grant_product_directory(text) TO tm_operator;
